// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/emptytext.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace sockeye
{

namespace
{

constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
constexpr int gap = 6; // between title and sentence

// The room of the sentence, as if no title stood above it.
QRect sentenceRect(const QWidget *viewport, const QString &sentence)
{
    const int line = viewport->fontMetrics().lineSpacing();
    QRect room = viewport->rect().adjusted(line, 0, -line, 0);
    const int needed = viewport->fontMetrics().boundingRect(room, flags, sentence).height();
    room.setTop(std::max(2, (room.height() - needed - line - gap) / 2));
    room.setHeight(needed);
    return room;
}

} // namespace

void paintEmptyText(QWidget *viewport, const QString &title, const QString &sentence)
{
    QPainter painter(viewport);
    const int line = viewport->fontMetrics().lineSpacing();
    QRect room = sentenceRect(viewport, sentence);
    QFont bold = viewport->font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(viewport->palette().color(QPalette::Text));
    painter.drawText(room, flags | Qt::TextDontClip, title);
    room.translate(0, line + gap);
    painter.setFont(viewport->font());
    painter.setPen(viewport->palette().color(QPalette::PlaceholderText));
    painter.drawText(room, flags | Qt::TextDontClip, sentence);
}

int emptyTextEnd(const QWidget *viewport, const QString &sentence)
{
    return sentenceRect(viewport, sentence).bottom() + viewport->fontMetrics().lineSpacing() + gap;
}

} // namespace sockeye
