"""What the health calls give."""

from marshmallow import fields, validate

from scanner_api.fields import Answer
from scanner_api.health.service import DOWN, OK


def _status() -> fields.String:
    return fields.String(required=True, validate=validate.OneOf([OK, DOWN]))


class Alive(Answer):
    status = _status()


class Depth(Answer):
    ready = fields.Integer(required=True)
    running = fields.Integer(required=True)
    oldest_ready_seconds = fields.Float(required=True, allow_none=True)


class Queues(Alive):
    depth = fields.Dict(keys=fields.String(), values=fields.Nested(Depth))


class Workers(Alive):
    children = fields.Dict(keys=fields.String(), values=fields.Integer())


class Health(Alive):
    database = fields.Nested(Alive, required=True)
    redis = fields.Nested(Alive, required=True)
    storage = fields.Nested(Alive, required=True)
    queues = fields.Nested(Queues, required=True)
    workers = fields.Nested(Workers, required=True)
