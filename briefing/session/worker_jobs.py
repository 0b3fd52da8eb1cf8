"""The jobs as the worker runs them: JSON arguments in, a JSON result out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from briefing.export.exporter import Progress
from briefing.extract.suggestions import suggest_excerpts
from briefing.model.ids import ArticleId
from briefing.model.pack import Audience
from briefing.session import job_forms as forms
from briefing.session import jobs, sandbox
from briefing.session.checking import pack_findings
from briefing.session.confirming import find_unnamed_origins
from briefing.session.printing_faults import printing_faults
from briefing.session.wire import Json
from briefing.store.codec import article_from_json


def _preview(arguments: Json, progress: Progress) -> Json:
    pack, path = forms.pack_from_argument(arguments), Path(arguments["path"])
    return forms.page_map_to_json(jobs.preview(pack, path, Audience(arguments["edition"]), progress))


def _build(arguments: Json, progress: Progress) -> Json:
    outputs = [Path(path) for path in arguments["outputs"]]
    pack = forms.pack_from_argument(arguments)
    report = Path(arguments["report"]) if arguments.get("report") else None
    template = Path(arguments["word_template"]) if arguments.get("word_template") else None
    edition = Audience(arguments["edition"])
    written = jobs.build(pack, outputs, edition, progress, report=report, word_template=template)
    said = () if template is None else jobs.report_on_template(template)
    return {"files": [str(path) for path in written], "template_report": list(said)}


def _read(arguments: Json, progress: Progress) -> Json:
    path, article_id = Path(arguments["path"]), ArticleId(arguments["article_id"])
    keep_on = partial(progress, 0.0)
    return forms.reading_to_json(sandbox.read_path(path, article_id, arguments["retrieved"], keep_on))


def _read_text(arguments: Json, progress: Progress) -> Json:
    text, article_id = arguments["text"], ArticleId(arguments["article_id"])
    keep_on = partial(progress, 0.0)
    return forms.reading_to_json(sandbox.read_pasted(text, article_id, arguments["retrieved"], keep_on))


def _read_picture(arguments: Json, _progress: Progress) -> Json:
    return forms.picture_to_json(sandbox.read_picture(Path(arguments["path"])))


def _suggest(arguments: Json, _progress: Progress) -> Json:
    return forms.suggestions_to_json(suggest_excerpts(article_from_json(arguments["article"])))


def _crosscheck(arguments: Json, _progress: Progress) -> Json:
    # The internal edition prints all that the public one does.
    pack = forms.pack_from_argument(arguments)
    return {
        **forms.checking_to_json(pack_findings(pack), printing_faults(pack, Audience.INTERNAL)),
        **forms.confirmations_to_json(find_unnamed_origins(pack)),
    }


def _start(arguments: Json, _progress: Progress) -> Json:
    articles = [article_from_json(article) for article in arguments["articles"]]
    return forms.pack_result_to_json(jobs.start_pack(arguments["template"], arguments["language"], articles))


def _compare(arguments: Json, _progress: Progress) -> Json:
    # Few articles are read beside a merge, and what composes takes long to load.
    from briefing.roundtrip.change_json import comparison_to_json  # noqa: PLC0415
    from briefing.session.merging import compare_file  # noqa: PLC0415

    comparison = compare_file(Path(arguments["path"]), forms.pack_from_argument(arguments))
    pictures = [forms.picture_to_json(picture) for picture in comparison.pictures]
    return {**comparison_to_json(comparison), "pictures": pictures}


def _verify(arguments: Json, _progress: Progress) -> Json:
    from briefing.session.verification.reports import report_json  # noqa: PLC0415 - as above

    pack = forms.pack_from_argument(arguments)
    return report_json(pack, [jobs.verify(Path(arguments["path"]), pack)])


def _exchange(arguments: Json, _progress: Progress) -> Json:
    from briefing.session.exchanging import take_from_others  # noqa: PLC0415 - seldom needed

    exchange = take_from_others(forms.pack_from_argument(arguments), Path(arguments["path"]))
    return {
        **forms.pack_result_to_json(exchange.pack),
        "taken": exchange.taken,
        "left": list(exchange.left),
    }


JOBS: Mapping[str, Callable[[Json, Progress], Json]] = {
    forms.PREVIEW: _preview,
    forms.BUILD: _build,
    forms.READ: _read,
    forms.READ_TEXT: _read_text,
    forms.READ_PICTURE: _read_picture,
    forms.SUGGEST: _suggest,
    forms.CROSSCHECK: _crosscheck,
    forms.START: _start,
    forms.COMPARE: _compare,
    forms.VERIFY: _verify,
    forms.EXCHANGE: _exchange,
}
