// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/panel.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace sockeye
{

Panel::Panel(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

AccentButton::AccentButton(QWidget *parent)
    : QPushButton(parent)
{
}

void AccentButton::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

// Flat, in the highlight's colours: Fusion would lighten them until white text can't be read.
void AccentButton::paintEvent(QPaintEvent *event)
{
    if (!m_accented || !isEnabled()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QColor fill = option.palette.color(QPalette::Highlight);
    const QColor text = option.palette.color(QPalette::HighlightedText);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? fill.darker(125) : underMouse() ? fill.darker(110) : fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (hasFocus()) {
        painter.setPen(QPen(text, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 2, 2);
    }
    option.palette.setColor(QPalette::ButtonText, text);
    option.icon = QIcon(icon().pixmap(iconSize(), devicePixelRatioF(), QIcon::Selected));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace sockeye
