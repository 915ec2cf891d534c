// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/emptytext.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace sockeye
{

void paintEmptyText(QWidget *viewport, const QString &title, const QString &sentence)
{
    QPainter painter(viewport);
    const int line = viewport->fontMetrics().lineSpacing();
    QRect room = viewport->rect().adjusted(line, 0, -line, 0);
    QFont bold = viewport->font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(viewport->palette().color(QPalette::Text));
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(viewport->font());
    const QRect needed = painter.boundingRect(room, flags, sentence);
    room.setTop(std::max(2, (room.height() - needed.height() - line - 6) / 2));
    painter.setFont(bold);
    painter.drawText(room, flags, title);
    room.translate(0, line + 6);
    painter.setFont(viewport->font());
    painter.setPen(viewport->palette().color(QPalette::PlaceholderText));
    painter.drawText(room, flags, sentence);
}

} // namespace sockeye
