"""The style sheet of an HTML file: colours of the house style, fonts of the reader's computer."""

from __future__ import annotations

from briefing.style.house_style import Family, Ink, Role, StyleSheet

_SERIFS = "Georgia, 'Noto Serif', 'Liberation Serif', serif"
_SANS = "'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
_RULES = """
body {{ color: {ink}; background: #FFFFFF; font: {size}rem/1.5 {text}; max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem }}
h1, h2, h3, h4, dt, th, .title, .value, nav {{ font-family: {heads}; line-height: 1.25 }}
h1 {{ font-size: 2rem; margin: .5rem 0 }} h2 {{ font-size: 1.4rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid {accent}; padding-bottom: .25rem }}
h3 {{ font-size: 1.15rem; margin: 1.75rem 0 .5rem }} h4 {{ font-size: 1rem; margin: 1.25rem 0 .5rem }}
h1, h2, h3, h4, .value strong, a {{ color: {accent} }}
p {{ margin: .4rem 0 }} a {{ text-decoration-thickness: 1px; text-underline-offset: .15em }}
.quiet, .source_line, .caption, figcaption, footer, dt {{ color: {quiet} }}
.source_line, .caption, footer, .notes {{ font-size: .85rem }} .alert, .embargo {{ color: {alert}; font-weight: bold }}
.title {{ font-weight: bold; margin-top: 1rem }} .lead {{ font-size: 1.1rem }}
figure {{ margin: 1.25rem 0 }} .quotation {{ border-left: 4px solid {accent}; padding-left: 1rem; overflow: hidden }} blockquote {{ margin: 0; font-size: 1.1rem }}
.portrait {{ float: right; width: 6rem; height: auto; margin: 0 0 .5rem 1rem }} .photograph img {{ max-width: 100%; height: auto }}
.rows > div {{ display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; border-top: 1px solid {hairline}; padding: .3rem 0 }} dt {{ font-weight: bold; padding-top: .4rem; font-size: .9rem }} dd {{ margin: 0 }}
.tiles, .facts, .contacts {{ list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem }} .facts {{ grid-template-columns: 1fr }}
.tiles li, .facts li, .contacts li {{ border-top: 2px solid {accent}; padding-top: .5rem }} .value strong {{ font-size: 1.6rem }} .facts .value strong {{ font-size: 1.2rem }}
.wide {{ overflow-x: auto }} table {{ border-collapse: collapse; width: 100%; margin: .75rem 0 }} th, td {{ text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid {hairline} }}
thead th {{ background: {accent}; color: {on_accent} }} .band th, .caveat {{ background: {tint} }} .caveat {{ padding: .5rem 1rem; border: 1px solid {hairline} }}
.chart td:last-child {{ width: 50% }} .bar {{ background: {accent}; height: 1rem }} .sources li {{ margin-bottom: .75rem }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
footer {{ border-top: 1px solid {hairline}; margin-top: 3rem }} section.biography {{ overflow: hidden; margin: 1rem 0 }}
@media (max-width: 34rem) {{ .rows > div {{ grid-template-columns: 1fr }} }}
@media print {{ body {{ max-width: none; padding: 0 }} h2, h3 {{ break-after: avoid }} figure, tr, .rows > div {{ break-inside: avoid }} }}
"""  # noqa: E501 - a rule to a line


def style_rules(sheet: StyleSheet) -> str:
    """Return the CSS; it calls for no file and no address."""
    families = {True: _SERIFS, False: _SANS}
    body, heading = sheet.role(Role.BODY), sheet.role(Role.HEADING_1)
    colours = {ink.value: sheet.colours[ink] for ink in Ink}
    return _RULES.format(
        text=families[body.family is Family.SERIF],
        heads=families[heading.family is Family.SERIF],
        size=f"{max(body.size_pt / 10.5, 1):.3g}",
        **colours,
    )
