// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/note.h"

#include "ui/page/spokenlabel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

Note::Note(QString what, QWidget *parent)
    : QLabel(parent)
    , m_what(std::move(what))
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    say({});
}

void Note::say(const QString &text, Look look)
{
    m_look = look;
    setSpokenText(this, m_what, look == Look::Problem && !text.isEmpty() ? u"▲ "_s + text : text);
    colour();
    setVisible(!text.isEmpty());
}

void Note::colour()
{
    QPalette colours = QApplication::palette();
    if (m_look == Look::Problem)
        colours.setColor(QPalette::WindowText, failureColor(colours));
    setPalette(colours);
    setForegroundRole(m_look == Look::Faint ? QPalette::PlaceholderText : QPalette::WindowText);
}

void Note::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace sockeye
