// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/elidedlabel.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMinimumWidth(1);
}

void ElidedLabel::setFullText(const QString &what, const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text.isEmpty() ? what : u"%1: %2"_s.arg(what, text));
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setText(shown);
    // A tooltip takes what looks like markup for it.
    setToolTip(shown == m_text ? QString() : u"<p>"_s + m_text.toHtmlEscaped() + u"</p>"_s);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace sockeye
