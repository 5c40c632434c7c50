"""What the sign-in calls take and give."""

from marshmallow import Schema, fields, validate

from scanner_api.fields import Answer, EmailAddress, Line, Password, Timestamp
from scanner_contract.database.models import Role

SHORTEST_PASSWORD = 10


class Registration(Schema):
    email = EmailAddress(required=True)
    password = Password(shortest=SHORTEST_PASSWORD)
    name = Line(required=True)
    company_name = Line(required=True)


class Credentials(Schema):
    email = EmailAddress(required=True)
    password = Password(shortest=1)


class Options(Answer):
    registration = fields.Boolean(required=True, metadata={"description": "Whether anyone may register a company."})


class Tokens(Answer):
    access_token = fields.String(
        required=True, allow_none=True, metadata={"description": "Null where a cookie has it."}
    )
    refresh_token = fields.String(
        required=True, allow_none=True, metadata={"description": "Null where a cookie has it."}
    )
    token_type = fields.String(required=True, validate=validate.OneOf(["Bearer", "Cookie"]))
    expires_in = fields.Integer(required=True, metadata={"description": "Life of the access token, in seconds."})


class User(Answer):
    id = fields.UUID(required=True)
    email = fields.String(required=True)
    name = fields.String(required=True)
    role = fields.Enum(Role, by_value=fields.String, required=True)
    created_at = Timestamp(required=True)


class Company(Answer):
    id = fields.UUID(required=True)
    name = fields.String(required=True)
    created_at = Timestamp(required=True)


class Account(Answer):
    user = fields.Nested(User, required=True)
    company = fields.Nested(Company, required=True)
