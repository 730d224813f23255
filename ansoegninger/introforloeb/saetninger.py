"""The trail's sentences about introductory programmes."""

from workflows.spor.saetninger import registrer

_LUKKET = "lukkede »{trin}«, da fristen {frist} var gået"

registrer(
    {
        "introforloeb.skabelon_begyndt": "begyndte skabelonen til introforløb i {enhed} med {antal} trin",
        "introforloeb.skabelontrin_tilfoejet": "føjede »{trin}« til skabelonen i {enhed}, nu version {version}",
        "introforloeb.skabelontrin_rettet": "rettede »{trin}« i skabelonen i {enhed}, nu version {version}",
        "introforloeb.skabelontrin_fjernet": "fjernede »{trin}« fra skabelonen i {enhed}, nu version {version}",
        "introforloeb.skabelon_fulgt": "lod skabelonen i {enhed} følge {strategi}, nu version {version}",
        "introforloeb.oprettet": "oprettede introforløbet ({slags})",
        "introforloeb.begynd": "foreslog {antal} trin ud fra skabelonens version {version}, {udeladte} streget over",
        "introforloeb.ramme_rettet": "rettede rammen; forløbet går fra {start} til {slut}",
        "introforloeb.trin_tilfoejet": "føjede »{trin}« til planen",
        "introforloeb.trin_rettet": "rettede »{trin}« i planen",
        "introforloeb.trin_streget": "stregede »{trin}« over i planen",
        "introforloeb.trin_taget_med": "tog »{trin}« med i planen igen",
        "introforloeb.trin_gjort": "krydsede »{trin}« af som gjort",
        "introforloeb.trin_ikke_gjort": "tog krydset ved »{trin}« af igen",
        "introforloeb.paamindet": "påmindede {antal:person,personer} om {trin} trin, der nærmer sig",
        "introforloeb.laeg_plan": "sendte planen med {antal} trin til lederen",
        "introforloeb.laeg_plan_som_leder": "satte planen med {antal} trin i gang",
        "introforloeb.godkend": "{svar} planen{hale}",
        "introforloeb.gaar": "gik videre: {hvad} er kommet",
        "introforloeb.status_medarbejder": "gjorde status til {dag}",
        "introforloeb.status_leder": "gjorde status til {dag}",
        "introforloeb.status_koordinator": "gjorde status til {dag}",
        "introforloeb.status_medarbejder__frist": _LUKKET,
        "introforloeb.status_leder__frist": _LUKKET,
        "introforloeb.status_koordinator__frist": _LUKKET,
        "introforloeb.konkluder": "skrev konklusionen: niveau {niveau}",
        "introforloeb.bekraeft": "{svar} konklusionen",
        "introforloeb.flyt_slutdagen": "flyttede den sidste dag til {slut}",
        "introforloeb.stop": "stoppede introforløbet: {grund}",
    }
)
