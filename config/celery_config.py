"""What every Celery worker loads: broker, queues, time limits and retries, all from the pipeline's table.

Celery carries wake-ups, not work: PostgreSQL knows what is to be done, so there is no result backend, a message is
acknowledged as it is taken, and waiting before another attempt is the orchestrator's business.
"""

from kombu import Queue

from scanner_contract.pipeline import STAGES, Stage, Unit, time_limit
from scanner_contract.settings import Settings

settings = Settings()

broker_url = settings.redis_url
broker_connection_retry_on_startup = True
broker_connection_max_retries = None  # a broker that is away comes back
broker_transport_options = {
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "socket_keepalive": True,
    "retry_on_timeout": True,
    "health_check_interval": 10,
}

task_queues = [Queue(stage.queue) for stage in STAGES.values()]
task_routes = {stage.task: {"queue": stage.queue} for stage in STAGES.values()}
task_default_queue = next(iter(STAGES.values())).queue
task_serializer = "json"
accept_content = ["json"]
result_backend = None
task_ignore_result = True

# The worker child ends a stage at its own limit and says why; Celery's limit is for a child that no longer can. It runs
# from the message on, so it leaves time for each later stage that the child may go on with.
GRACE_SECONDS = 30


def _message_limit(stage: Stage) -> float:
    stages = list(STAGES.values())
    onward = (later for later in stages[stages.index(stage) + 1 :] if later.unit is Unit.DOCUMENT)
    return sum(time_limit(each, settings) for each in (stage, *onward)) + GRACE_SECONDS


task_annotations = {stage.task: {"time_limit": _message_limit(stage)} for stage in STAGES.values()}

RETRY_STRATEGIES = {
    stage.name.value: {"max_retries": stage.retries, "countdown": stage.first_wait} for stage in STAGES.values()
}

worker_prefetch_multiplier = 1
worker_disable_prefetch = True  # a message waits in the queue, where every worker can take it, not in one worker
worker_send_task_events = True  # Flower shows them
worker_hijack_root_logger = False
worker_proc_alive_timeout = 120  # a child that reads pages loads its engine before it says that it is up
worker_cancel_long_running_tasks_on_connection_loss = False  # the lease in PostgreSQL decides, not the broker
