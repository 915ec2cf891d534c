// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

/// What tests of the whole window ask of every widget.
namespace sockeye::test
{

using namespace Qt::Literals::StringLiterals;

// Parts that Qt's own widgets are made of, which the widget around them speaks for.
inline bool isPart(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget) || widget->inherits("QSizeGrip")
        || widget->inherits("QTableCornerButton") || widget->inherits("QLineEditIconButton")
        || widget->inherits("QSplitterHandle") || widget->inherits("QMenuBarExtension")
        || widget->inherits("QComboBoxListView")
        || (qobject_cast<const QToolButton *>(widget) && qobject_cast<const QTabBar *>(widget->parent()))
        || (qobject_cast<const QLineEdit *>(widget)
            && (qobject_cast<const QAbstractSpinBox *>(widget->parent())
                || qobject_cast<const QComboBox *>(widget->parent())));
}

inline QString described(const QWidget *widget)
{
    QString path;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        path.prepend(
            u'/'
            + (at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName()));
    return path;
}

inline QChar mnemonicOf(QString text)
{
    text.remove(u"&&"_s);
    const qsizetype at = text.indexOf(u'&');
    return at >= 0 && at + 1 < text.size() ? text[at + 1].toLower() : QChar();
}

inline QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

// That it is scrolled in, the innermost; null where it stands still.
inline const QScrollArea *scrollAreaOf(const QWidget *widget)
{
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(at);
        if (area && area->viewport()->isAncestorOf(widget))
            return area;
    }
    return nullptr;
}

// What a widget's text needs, and whether it has the room.
inline QString clipping(const QWidget *widget)
{
    const QString text = textOf(widget);
    if (text.isEmpty() || !widget->isVisible())
        return {};
    const QRect inWindow(widget->mapTo(widget->window(), QPoint()), widget->size());
    if (const QScrollArea *area = scrollAreaOf(widget)) {
        // Above and below there may be more; what is cut off at a side can't be reached.
        const QRect seen(area->viewport()->mapTo(widget->window(), QPoint()), area->viewport()->size());
        if (inWindow.left() < seen.left() || inWindow.right() > seen.right())
            return u"is cut off at a side"_s;
    } else if (!widget->window()->rect().contains(inWindow)) {
        return u"stands outside the window"_s;
    }
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed)
            return u"is %1 high and needs %2"_s.arg(label->height()).arg(needed);
        if (!label->wordWrap() && label->width() < label->sizeHint().width())
            return u"is %1 wide and needs %2"_s.arg(label->width()).arg(label->sizeHint().width());
        return {};
    }
    QString shown = text;
    shown.remove(u'&');
    const int needed = widget->fontMetrics().horizontalAdvance(shown);
    if (widget->width() < needed || widget->height() < widget->fontMetrics().height())
        return u"is %1×%2 and its text %3 wide"_s.arg(widget->width()).arg(widget->height()).arg(needed);
    return {};
}

// The same for what has many texts: the choice that is made, tabs, the headers of columns that are shown.
inline QString partsClipping(const QWidget *widget)
{
    if (!widget->isVisible())
        return {};
    if (const auto *box = qobject_cast<const QComboBox *>(widget); box && !box->isEditable()) {
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
        const int frame = box->height(); // the arrow is about as wide as it is high
        const bool isTold = box->toolTip().contains(box->currentText().toHtmlEscaped());
        if (!isTold && box->width() < needed + frame / 2)
            return u"“%1” is %2 wide and has %3"_s.arg(box->currentText()).arg(needed).arg(box->width());
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            QString text = tabs->tabText(i);
            text.remove(u'&');
            const bool isTold = tabs->tabToolTip(i).contains(text); // an icon alone has it there
            if (!isTold && tabs->tabRect(i).width() < tabs->fontMetrics().horizontalAdvance(text))
                return u"tab “%1” is cut"_s.arg(text);
        }
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget);
        header && header->orientation() == Qt::Horizontal && header->model()) {
        for (int column = 0; column < header->count(); ++column) {
            const QString text = header->model()->headerData(column, Qt::Horizontal).toString();
            const QString tip = header->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            if (header->isSectionHidden(column) || tip.contains(text))
                continue;
            if (header->sectionSize(column) < header->fontMetrics().horizontalAdvance(text))
                return u"header “%1” is %2 wide"_s.arg(text).arg(header->sectionSize(column));
        }
    }
    return {};
}

} // namespace sockeye::test
