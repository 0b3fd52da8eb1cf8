"""Moments as JSON: local time, the zone's name, minutes from UTC."""

from __future__ import annotations

import datetime as dt

from briefing.model.when import Moment
from briefing.store.codec.fields import Fields, JsonObject

_MINUTES_OF_A_DAY = 24 * 60


def moment_to_json(moment: Moment | None) -> JsonObject | None:
    """Return a moment as a JSON object."""
    if moment is None:
        return None
    return {
        "local": moment.local.isoformat(),
        "zone": moment.zone,
        "offset_minutes": moment.offset_minutes,
    }


def moment_from_json(data: Fields, key: str) -> Moment | None:
    """Read the moment of a member, or None.

    Raises:
        PackFileError: the data is malformed.
    """
    if data.is_null(key):
        return None
    fields = data.child(key)
    offset = fields.integer("offset_minutes")
    if abs(offset) >= _MINUTES_OF_A_DAY:
        fields.refuse("offset_minutes", "is more than a day")
    try:
        local = dt.datetime.fromisoformat(fields.text("local"))
    except ValueError:
        fields.refuse("local", "is not a time")
    if local.tzinfo is not None:
        fields.refuse("local", "is not a local time")
    return Moment(local=local, zone=fields.text("zone"), offset_minutes=offset)
