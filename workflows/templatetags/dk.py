"""Template tags for pages on Det Fælles Designsystem: icons, Danish formats, forms and query strings."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from workflows.formularer import tegning
from workflows.sprog import formater
from workflows.sprog.markup import sikker

register = template.Library()
register.simple_tag(tegning.feltgruppe)
register.simple_tag(tegning.felthjaelp)

IKONER = "vendor/dkfds/img/all-svg-icons.svg"


class Fejlhenvisning(NamedTuple):
    """One line of the error summary: where the link goes and what it says."""

    id: str
    label: str
    besked: str


@register.simple_tag
@lru_cache(maxsize=500, typed=True)  # Markup and text may be equal, but are not drawn alike.
def icon(navn: str, tekst: str = "", klasse: str = "") -> SafeString:
    """Draw an icon of the design system. Without `tekst` it is decoration and hidden from screen readers."""
    adresse = f"{static(IKONER)}#{navn}"
    if tekst:
        skabelon = '<svg class="icon-svg {}" role="img" aria-label="{}" focusable="false"><use href="{}"></use></svg>'
        return format_html(skabelon, klasse, tekst, adresse)
    skabelon = '<svg class="icon-svg {}" aria-hidden="true" focusable="false"><use href="{}"></use></svg>'
    return format_html(skabelon, klasse, adresse)


@register.simple_tag
def tabelcelle(celle: Mapping[str, Any]) -> SafeString:
    """Draw one cell of a table.

    In Python, since a list has 150 of them: as an included template each cost fifteen failed look-ups of what it lacks.
    """
    return SafeString(_celle(celle))


@register.simple_tag(takes_context=True)
def tabelhoved(context: template.Context, kolonner: Iterable[Mapping[str, str]]) -> SafeString:
    """Draw the columns of `komponenter/datatabel.html`: the title, and a link to the other order where there is one."""
    return SafeString("\n".join(_kolonne(kolonne, context) for kolonne in kolonner))


def _kolonne(kolonne: Mapping[str, str], context: template.Context) -> str:
    indhold, retning = sikker(kolonne["titel"]), kolonne.get("retning", "")
    if sorter := kolonne.get("sorter"):
        ikon = icon(f"sort-table-{retning or 'none'}")
        indhold = f'<a href="{sikker(qs(context, sorter=sorter, side=""))}">{indhold}{ikon}</a>'
    sorteret = f' aria-sort="{sikker(retning)}"' if retning else ""
    klasse = sikker(kolonne.get("art") or "tekst")
    return f'<th role="columnheader" scope="col" class="celle-{klasse}"{sorteret}>{indhold}</th>'


@register.simple_tag
def tabelraekker(raekker: Iterable[Mapping[str, Any]], vaelg: str = "") -> SafeString:
    """Draw the rows of `komponenter/datatabel.html`, in Python for the same reason as the cells."""
    return SafeString("\n".join(_raekke(raekke, vaelg) for raekke in raekker))


def _raekke(raekke: Mapping[str, Any], vaelg: str) -> str:
    pk = sikker(raekke.get("id") or "")
    attributter = f' id="raekke-{pk}"' if pk else ""
    if raekke.get("markeret"):
        attributter += ' class="raekke-markeret"'
    valg = _valgcelle(raekke, sikker(vaelg), pk) if vaelg else ""
    return f'<tr role="row"{attributter}>{valg}{"".join(map(_celle, raekke["celler"]))}</tr>'


def _valgcelle(raekke: Mapping[str, Any], vaelg: str, pk: str) -> str:
    if not raekke.get("valgnavn"):
        return '<td role="cell" class="celle-valg"></td>'
    valgt = " checked" if raekke.get("valgt") else ""
    boks = f'<input type="checkbox" class="form-checkbox" id="{vaelg}-{pk}" name="{vaelg}" value="{pk}"{valgt}>'
    navn = f'<label for="{vaelg}-{pk}"><span class="sr-only">Vælg {sikker(raekke["valgnavn"])}</span></label>'
    return f'<td role="cell" class="celle-valg"><div class="form-group-checkbox">{boks}{navn}</div></td>'


def _celle(celle: Mapping[str, Any]) -> str:
    indhold = _celleindhold(celle)
    if maerke := celle.get("maerke"):
        indhold = f'<span class="kun-smal">{sikker(maerke)} </span>{indhold}'
    if under := celle.get("under"):
        indhold = f'{indhold}<span class="celle-under">{sikker(under)}</span>'
    return f'<td role="cell" class="celle-{sikker(celle.get("art") or "tekst")}">{indhold}</td>'


def _celleindhold(celle: Mapping[str, Any]) -> str:
    if badge := celle.get("badge"):
        ikon = icon(badge["ikon"]) if badge.get("ikon") else ""
        klasse = sikker(badge.get("klasse") or "neutral")
        return f'<span class="badge status status-{klasse}">{ikon}{sikker(badge["tekst"])}</span>'
    if celle.get("beloeb_oere") is not None:
        return kr(celle["beloeb_oere"], "hele")
    if celle.get("dag"):
        return kort_dato(celle["dag"])
    tekst = celle.get("tekst")
    if url := celle.get("url"):
        return f'<a href="{sikker(url)}">{sikker(tekst)}</a>'
    return "" if tekst is None else sikker(tekst)


@register.filter
def kr(oere: int | str | None, hele: str = "") -> str:
    """`{{ oenske.pris_oere|kr }}`; `|kr:"hele"` drops `,00`. An unknown amount says so."""
    return "ikke oplyst" if oere is None or oere == "" else formater.kr(int(oere), hele=bool(hele))


@register.filter
def procent(vaerdi: Decimal | int | str | None, decimaler: int | None = None) -> str:
    """`{{ andel|procent:1 }}`: the value is in per cent already."""
    return "" if vaerdi is None or vaerdi == "" else formater.procent(Decimal(str(vaerdi)), decimaler=decimaler)


@register.filter
def tal(vaerdi: Decimal | int | str | None, decimaler: int | None = None) -> str:
    """A number with Danish separators."""
    return "" if vaerdi is None or vaerdi == "" else formater.tal(Decimal(str(vaerdi)), decimaler=decimaler)


@register.filter
def dato(dag: date | None) -> str:
    """A day in full, `5. januar 2026`; nothing when there is none."""
    return formater.dato(dag) if dag else ""


@register.filter
def kort_dato(dag: date | None) -> str:
    """A day for a table, `05.01.2026`."""
    return formater.kort_dato(dag) if dag else ""


@register.filter
def klokkeslaet(instant: datetime | None) -> str:
    """The time of day, `kl. 13.00`."""
    return formater.klokkeslaet(instant) if instant else ""


@register.filter
def tidspunkt(instant: datetime | None) -> str:
    """Day and time, `5. januar 2026 kl. 13.00`."""
    return formater.tidspunkt(instant) if instant else ""


@register.filter
def antal(hvor_mange: int, former: str) -> str:
    """`{{ n|antal:"ønske,ønsker" }}` becomes `1 ønske` or `3 ønsker`."""
    ental, flertal = former.split(",")
    return formater.antal(int(hvor_mange), ental, flertal)


@register.filter
def initialer(navn: str) -> str:
    """The letters in a person's badge."""
    return formater.initialer(str(navn))


@register.filter
def andel(del_: int, helhed: int) -> int:
    """Whole per cent from 0 to 100 for the width of a bar; a whole of nothing is an empty bar."""
    if not helhed or helhed < 0:
        return 0
    return max(0, min(100, round(100 * del_ / helhed)))


@register.filter
def positiv(beloeb: int) -> int:
    """The size of an amount whose sign is said in words ("over rammen")."""
    return abs(beloeb)


@register.filter
def sidetal(side: Page[Any]) -> Iterator[int | str]:
    """The page numbers to show around this page, with an ellipsis where some are left out."""
    return side.paginator.get_elided_page_range(side.number, on_each_side=2, on_ends=1)


@register.simple_tag(takes_context=True)
def qs(context: template.Context, **aendringer: Any) -> str:
    """The page's query string with some keys changed; `None` or an empty value removes the key.

    `<a href="{% qs side=3 %}">`: every other filter stays as it is.
    """
    request = context.get("request")
    parametre = request.GET.copy() if request is not None else QueryDict(mutable=True)
    for noegle, vaerdi in aendringer.items():
        if vaerdi is None or vaerdi == "":
            parametre.pop(noegle, None)
        else:
            parametre[noegle] = str(vaerdi)
    return "?" + parametre.urlencode()


@register.filter
def fejllinjer(formular: forms.BaseForm) -> list[Fejlhenvisning]:
    """Every error of every visible field, in the order of the page, with the id the summary's link jumps to."""
    linjer = []
    for felt in formular.visible_fields():
        linjer += [Fejlhenvisning(_foerste_id(felt), str(felt.label), str(fejl)) for fejl in felt.errors]
    return linjer


def _foerste_id(felt: BoundField) -> str:
    # A group of radio buttons has no element of its own to focus: the link goes to the first button.
    grupper = forms.RadioSelect | forms.CheckboxSelectMultiple
    return f"{felt.auto_id}_0" if isinstance(felt.field.widget, grupper) else felt.id_for_label or felt.auto_id
