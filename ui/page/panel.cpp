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

void AccentButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_accented && isEnabled()) {
        const QColor text = option.palette.color(QPalette::HighlightedText);
        const QSize size = iconSize();
        option.palette.setColor(QPalette::Button, option.palette.color(QPalette::Highlight));
        option.palette.setColor(QPalette::ButtonText, text);
        option.icon = QIcon(icon().pixmap(size, devicePixelRatioF(), QIcon::Selected));
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace sockeye
