// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeover.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTextEdit>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

void takeText(const QLineEdit &from, QLineEdit &to)
{
    if (from.isReadOnly())
        return;
    to.setVisible(!from.isHidden());
    if (to.text() != from.text())
        to.setText(from.text());
    to.setCursorPosition(from.cursorPosition());
}

// The text itself is the program's to keep; where it is the same, so is what is selected in it.
template <class Edit>
void takeCursor(const Edit &from, Edit &to)
{
    if (from.toPlainText() != to.toPlainText())
        return;
    QTextCursor cursor = to.textCursor();
    cursor.setPosition(from.textCursor().anchor());
    cursor.setPosition(from.textCursor().position(), QTextCursor::KeepAnchor);
    to.setTextCursor(cursor);
}

void takeChoice(const QComboBox &from, QComboBox &to)
{
    if (from.isEditable()) { // what stands in its line is taken there
        to.clear();
        for (int i = 0; i < from.count(); ++i)
            to.addItem(from.itemText(i), from.itemData(i));
    } else if (from.currentIndex() != to.currentIndex() && from.count() == to.count()) {
        to.setCurrentIndex(from.currentIndex());
        emit to.activated(to.currentIndex()); // as if somebody had chosen it
    }
}

void takeSelection(const QAbstractItemView &from, QAbstractItemView &to)
{
    if (!from.selectionModel() || !to.selectionModel() || from.model() != to.model())
        return;
    to.selectionModel()->setCurrentIndex(from.selectionModel()->currentIndex(), QItemSelectionModel::NoUpdate);
    to.selectionModel()->select(from.selectionModel()->selection(), QItemSelectionModel::ClearAndSelect);
}

// Its range is known only once everything has its place.
void takePosition(const QScrollBar &from, QScrollBar &to)
{
    if (from.value() != from.minimum())
        QTimer::singleShot(0, &to, [bar = &to, value = from.value()] { bar->setValue(value); });
}

void takeOne(const QWidget &from, QWidget &to)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&from))
        takeText(*line, static_cast<QLineEdit &>(to));
    else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(&from))
        takeCursor(*plain, static_cast<QPlainTextEdit &>(to));
    else if (const auto *rich = qobject_cast<const QTextEdit *>(&from))
        takeCursor(*rich, static_cast<QTextEdit &>(to));
    else if (const auto *box = qobject_cast<const QComboBox *>(&from))
        takeChoice(*box, static_cast<QComboBox &>(to));
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&from); button && button->isCheckable())
        static_cast<QAbstractButton &>(to).setChecked(button->isChecked());
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&from))
        static_cast<QTabBar &>(to).setCurrentIndex(tabs->currentIndex());
    else if (const auto *splitter = qobject_cast<const QSplitter *>(&from))
        static_cast<QSplitter &>(to).restoreState(splitter->saveState());
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&from))
        takeSelection(*view, static_cast<QAbstractItemView &>(to));
    else if (const auto *bar = qobject_cast<const QScrollBar *>(&from))
        takePosition(*bar, static_cast<QScrollBar &>(to));
}

// The widgets directly in \a parent by what they are called there, in their order. Windows of their own are left out.
QList<std::pair<QString, QWidget *>> partsOf(const QWidget &parent)
{
    QList<std::pair<QString, QWidget *>> parts;
    QHash<QString, int> counts;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (!widget || widget->isWindow())
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u'/' + widget->objectName();
        parts += {name + QString::number(counts[name]++), widget};
    }
    return parts;
}

} // namespace

void takeOver(const QWidget &from, QWidget &to, const QWidget *focus)
{
    takeOne(from, to);
    for (const auto &[name, part] : partsOf(from)) {
        // Looked for anew each time: a tab that was taken over may have made its page.
        for (const auto &[otherName, other] : partsOf(to)) {
            if (otherName == name)
                takeOver(*part, *other, focus);
        }
    }
    if (&from == focus)
        to.setFocus(Qt::OtherFocusReason);
}

} // namespace sockeye
