// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicedock.h"

#include "ui/practice/practicepanel.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int leastWidth = 320;
} // namespace

PracticeDock::PracticeDock(PracticeStart &start, QWidget *parent)
    : QDockWidget(tr("Practice network"), parent)
    , m_start(start)
    , m_button(new QToolButton(parent))
{
    setObjectName(u"practiceDock"_s);
    setAccessibleName(tr("Practice network"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_button->setObjectName(u"practicePorts"_s);
    m_button->setAutoRaise(true);
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::TabFocus);
    toggleViewAction()->setObjectName(u"actionPractice"_s);
    toggleViewAction()->setText(tr("Practice net&work"));
    toggleViewAction()->setShortcut(Qt::Key_F8);
    connect(m_button, &QToolButton::clicked, toggleViewAction(), &QAction::trigger);
    connect(toggleViewAction(), &QAction::triggered, this, &PracticeDock::toggle);
    connect(toggleViewAction(), &QAction::toggled, m_button, &QToolButton::setChecked);
    connect(&m_start, &PracticeStart::ended, this, &PracticeDock::showNow);
    hide();
    showState();
}

PracticeState PracticeDock::state() const
{
    PracticeState now = m_start.state();
    if (m_sheetSettings && isSamePractice(*m_sheetSettings, now.settings))
        now.worksheet = m_sheetTitle;
    return now;
}

void PracticeDock::showWorksheet(const std::optional<PracticeSettings> &settings, const QString &title)
{
    m_sheetSettings = settings;
    m_sheetTitle = title;
    showNow();
}

void PracticeDock::showNow()
{
    if (m_panel)
        m_panel->setState(state());
    showState();
}

void PracticeDock::showState()
{
    const PracticeState now = state();
    const QString text = practiceText(now);
    m_button->setText(QString(text).replace(u'&', u"&&"_s));
    m_button->setAccessibleName(text);
    m_button->setToolTip(u"%1 %2"_s
                             .arg(practiceDetails(now),
                                  tr("Click for settings and traffic (%1).")
                                      .arg(toggleViewAction()->shortcut().toString(QKeySequence::NativeText)))
                             .toHtmlEscaped());
}

void PracticeDock::setVisible(bool visible)
{
    if (visible && !m_panel) {
        m_panel = new PracticePanel(m_start.practice(), this);
        m_panel->setState(state());
        m_panel->setMinimumWidth(std::max(leastWidth, m_panel->minimumSizeHint().width()));
        setWidget(m_panel);
        connect(m_panel, &PracticePanel::changed, this, &PracticeDock::showState);
        connect(m_panel, &PracticePanel::startAsked, &m_start, &PracticeStart::start);
    }
    const bool hadKeyboard = !visible && hasKeyboard();
    if (visible != isVisible())
        emit aboutToToggle(visible);
    QDockWidget::setVisible(visible);
    if (hadKeyboard)
        emit keyboardLeft();
}

void PracticeDock::toggle(bool shown)
{
    if (shown)
        focusPanel();
}

bool PracticeDock::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void PracticeDock::focusPanel()
{
    raise();
    if (isFloating())
        activateWindow();
    if (m_panel)
        m_panel->focusFirst();
}

void PracticeDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QDockWidget::keyPressEvent(event);
    else if (!(m_panel && m_panel->takeEscape()) && !(stopsFirst && stopsFirst()))
        close();
}

} // namespace sockeye
