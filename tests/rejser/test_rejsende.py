"""What every journey demands of a page can be broken, and is then seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.rejser.rejsende import Person

pytestmark = pytest.mark.rejse

SIDE = """<!doctype html><html lang="da"><head><title>Prøve</title></head>
<body><main><h1>Prøve</h1>{}</main></body></html>"""


@pytest.fixture
def person(browser: Browser) -> Iterator[Person]:
    kontekst = browser.new_context()
    person = Person(kontekst.new_page(), "")
    person.side.on("console", person.hoerer_paa)
    yield person
    kontekst.close()


def test_en_god_side_er_god(person: Person) -> None:
    person.side.set_content(SIDE.format("<p>Tekst</p><button>Gem</button>"))
    person.se_efter().med_tastatur().ser("Tekst").ser_ikke("Andet")


@pytest.mark.parametrize(
    ("indhold", "klage"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color:#ccc;background:#fff'>Svag</p>", "color-contrast"),
        ("<div style='width:700px'>Bred</div>", "rager"),
        ("<h1>Endnu en</h1>", "overskrift"),
        ("<script>console.error('af vejen')</script>", "af vejen"),
    ],
)
def test_en_daarlig_side_opdages(person: Person, indhold: str, klage: str) -> None:
    person.side.set_content(SIDE.format(indhold))
    with pytest.raises(AssertionError, match=klage):
        person.se_efter()


@pytest.mark.parametrize(
    ("indhold", "klage"),
    [
        ("<style>button:focus{outline:none}</style><button>Gem</button>", "fokus kan ikke ses"),
        ("<button>Gem</button><button onfocus='this.blur()' id='skyr'>Skyr</button><button>Efter</button>", "når ikke"),
    ],
)
def test_et_tastatur_der_ikke_kan_bruges_opdages(person: Person, indhold: str, klage: str) -> None:
    person.side.set_content(SIDE.format(indhold))
    with pytest.raises(AssertionError, match=klage):
        person.med_tastatur()
