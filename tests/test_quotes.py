"""Quotation marks: straight, curly, single, nested, over paragraphs, unclosed."""

import pytest
from reading import read


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param('"It is late," she said.', [('"It is late,"', True)], id="straight"),
        pytest.param("“It is late,” she said.", [("“It is late,”", True)], id="curly"),
        pytest.param("''It is late,'' she said.", [("''It is late,''", True)], id="two single marks"),
        pytest.param("‘It is very late,’ she said.", [("‘It is very late,’", True)], id="single"),
        pytest.param("“He said ‘we must go’ and left,” she said.", [("“He said ‘we must go’ and left,”", True)], id="nested"),
        pytest.param("“The “birther” issue is dead,” she said.", [("“The “birther” issue is dead,”", True)], id="doubled curly"),
        pytest.param("“It is late, she said.", [("“It is late, she said.", False)], id="unclosed"),
        pytest.param("The ’80s weren't the workers' decade.", [], id="apostrophes"),
        pytest.param("Rock ’n’ roll it was.", [], id="rock ’n’ roll"),
        pytest.param('He called it "odd" and "new".', [('"odd"', True), ('"new"', True)], id="two in a sentence"),
    ],
)
def test_quotes(text, quotes):
    article = read(text)
    assert [(article[quote.span], quote.closed) for quote in article.quotes] == quotes


def test_quotation_over_paragraphs():
    article = read("“It began in May.\n\n“It ended in June,” said Ane Wirth.")
    assert [(quote.closed, quote.continues) for quote in article.quotes] == [(False, False), (True, True)]
