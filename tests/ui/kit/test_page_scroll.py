"""A page that scrolls takes its content in when it is shown, and what was to have the focus in it gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class _Styled(QObject):
    """How often a widget was styled."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def nested(page: QWidget, depth: int) -> QWidget:
    for _ in range(depth):
        around = QWidget()
        QVBoxLayout(around).addWidget(page)
        page = around
    return page


def test_the_content_is_styled_once_however_deep_the_page_lies(theme: Theme, qtbot: QtBot) -> None:
    field, other = QLineEdit(), QLineEdit()
    styled, plain = _Styled(field), _Styled(other)
    content = QWidget()
    QVBoxLayout(content).addWidget(field)
    window = nested(PageScroll(content), 5)
    bare = nested(nested(other, 1), 5)
    before, before_plain = styled.times, plain.times
    for one in (window, bare):
        qtbot.addWidget(one)
        one.show()
    assert before == 1
    assert before_plain > 4
    assert styled.times - before <= 2
    assert field.isVisible()


def test_what_asked_for_the_focus_before_it_was_shown_has_it(theme: Theme, qtbot: QtBot) -> None:
    content = QWidget()
    body = QVBoxLayout(content)
    first, second = QLineEdit(), QLineEdit()
    for field in (first, second):
        body.addWidget(field)
    page = PageScroll(content)
    qtbot.addWidget(page)
    second.setFocus()
    page.show()
    assert page.window().focusWidget() is second
