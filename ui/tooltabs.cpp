// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tooltabs.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int sideMargin = 8;
constexpr int iconExtent = 20;
} // namespace

QString groupTitle(ToolGroup group)
{
    switch (group) {
    case ToolGroup::Sockets:
        return QCoreApplication::translate("groups", "Sockets");
    case ToolGroup::Time:
        return QCoreApplication::translate("groups", "Time");
    case ToolGroup::Diagnose:
        return QCoreApplication::translate("groups", "Diagnose");
    }
    return {};
}

ToolTabs::ToolTabs(std::span<const Tool *const> tools, QWidget *parent)
    : QTabBar(parent)
    , m_tools(tools.begin(), tools.end())
{
    setObjectName(u"tabs"_s);
    setAccessibleName(tr("Tools"));
    setShape(RoundedWest);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setIconSize(QSize(iconExtent, iconExtent));
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    for (const Tool *tool : m_tools) {
        const QString id = QString::fromLatin1(tool->id);
        addTab(toolIcon(id), QString());
        setTabData(count() - 1, id);
    }
    applyTexts();
}

void ToolTabs::applyTexts()
{
    for (int i = 0; i < count(); ++i) {
        const Tool &tool = *m_tools[std::size_t(i)];
        const QString title = QCoreApplication::translate("tools", tool.title);
        setTabText(i, title);
        setAccessibleTabName(i, title);
        QString help = QCoreApplication::translate("tools", tool.sentence);
        if (tool.shortcutDigit >= 0)
            help += tr(" (Ctrl+%1)").arg(tool.shortcutDigit);
        setTabToolTip(i, m_narrow ? u"%1: %2"_s.arg(title, help) : help);
    }
}

void ToolTabs::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    applyTexts(); // lays the tabs out anew, too
    updateGeometry();
    update();
}

QFont ToolTabs::headingFont() const
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 0.85);
    heading.setWeight(QFont::DemiBold);
    heading.setCapitalization(QFont::AllUppercase);
    heading.setLetterSpacing(QFont::PercentageSpacing, 105);
    return heading;
}

int ToolTabs::headingHeight(int index) const
{
    const auto at = std::size_t(index);
    if (index > 0 && m_tools[at]->group == m_tools[at - 1]->group)
        return 0;
    if (m_narrow)
        return index == 0 ? 8 : 17;
    return QFontMetrics(headingFont()).height() + (index == 0 ? 14 : 24);
}

QSize ToolTabs::tabSizeHint(int index) const
{
    const int height = std::max(fontMetrics().height(), iconExtent) + 12;
    int width = iconExtent + 2 * (sideMargin + 10);
    if (!m_narrow) {
        int widest = 0;
        for (int i = 0; i < count(); ++i)
            widest = std::max(widest, fontMetrics().horizontalAdvance(tabText(i)));
        width += widest + 22;
    }
    return {width, height + headingHeight(index)};
}

QSize ToolTabs::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < count(); ++i)
        height += tabSizeHint(i).height();
    return {count() > 0 ? tabSizeHint(0).width() : 0, height};
}

QSize ToolTabs::minimumSizeHint() const
{
    return {sizeHint().width(), 100};
}

QRect ToolTabs::itemRect(int index) const
{
    return tabRect(index).adjusted(sideMargin, headingHeight(index) + 1, -sideMargin, -1);
}

void ToolTabs::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const QRect item = itemRect(i);
        const bool current = i == currentIndex();
        if (headingHeight(i) > 0 && m_narrow && i > 0) {
            painter.setPen(colours.color(QPalette::Mid));
            painter.drawLine(item.left() + 6, item.top() - 8, item.right() - 6, item.top() - 8);
        } else if (headingHeight(i) > 0 && !m_narrow) {
            painter.setFont(headingFont());
            painter.setPen(colours.color(QPalette::PlaceholderText));
            painter.drawText(QRect(tab.left() + sideMargin + 10, tab.top(), tab.width(), headingHeight(i) - 6),
                             Qt::AlignLeft | Qt::AlignBottom, groupTitle(m_tools[std::size_t(i)]->group));
        }
        painter.setPen(Qt::NoPen);
        if (current) {
            painter.setBrush(colours.color(QPalette::Highlight));
            painter.drawRoundedRect(item, 5, 5);
        } else if (underMouse() && item.contains(mouse)) {
            QColor hover = colours.color(QPalette::Highlight);
            hover.setAlpha(36);
            painter.setBrush(hover);
            painter.drawRoundedRect(item, 5, 5);
        }
        const QRect icon(item.left() + 10, item.center().y() - iconExtent / 2 + 1, iconExtent, iconExtent);
        tabIcon(i).paint(&painter, icon, Qt::AlignCenter, current ? QIcon::Selected : QIcon::Normal);
        if (!m_narrow) {
            painter.setFont(font());
            painter.setPen(colours.color(current ? QPalette::HighlightedText : QPalette::WindowText));
            painter.drawText(item.adjusted(10 + iconExtent + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             tabText(i));
        }
        if (current && hasFocus()) {
            painter.setPen(QPen(colours.color(QPalette::HighlightedText), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(item.adjusted(3, 3, -3, -3), 4, 4);
        }
    }
}

void ToolTabs::mousePressEvent(QMouseEvent *event)
{
    // A heading is part of its first tab's rectangle, but not of what is clicked.
    const int index = tabAt(event->position().toPoint());
    if (index >= 0 && event->position().y() < itemRect(index).top())
        return;
    QTabBar::mousePressEvent(event);
}

void ToolTabs::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        QTabBar::keyPressEvent(event);
    else if (currentIndex() + step >= 0 && currentIndex() + step < count())
        setCurrentIndex(currentIndex() + step);
}

void ToolTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace sockeye
