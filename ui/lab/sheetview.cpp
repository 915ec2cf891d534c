// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/sheetview.h"

#include "ui/lab/labsession.h"
#include "ui/lab/note.h"
#include "ui/lab/prose.h"
#include "ui/lab/questioncard.h"
#include "ui/lab/runcard.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

SheetView::SheetView(LabSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_area(new QScrollArea(this))
    , m_said(new Note(tr("What happened"), this))
    , m_progress(new Note(tr("How far it is"), this))
    , m_saved(new Note(tr("Saving"), this))
    , m_handIn(new QPushButton(tr("Hand in…"), this))
{
    setObjectName(u"sheetView"_s);
    m_area->setObjectName(u"sheetArea"_s);
    m_area->setAccessibleName(session.sheet().title);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(buildParts());
    m_area->widget()->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_area, 1);
    layout->addWidget(buildFoot());

    connect(&session, &LabSession::runChanged, this, &SheetView::refreshRun);
    connect(&session, &LabSession::answerChanged, this, &SheetView::refreshFoot);
    connect(&session, &LabSession::savedChanged, this, &SheetView::refreshFoot);
    connect(&session, &LabSession::handedIn, this, &SheetView::refreshAll);
    refreshFoot();
}

QSize SheetView::sizeHint() const
{
    constexpr int usualWidth = 340;
    return {usualWidth, QWidget::sizeHint().height()};
}

QWidget *SheetView::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new Note(tr("Worksheet"), head);
    title->setObjectName(u"sheetTitle"_s);
    title->say(m_session.sheet().title, Note::Look::Plain);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    const Work &work = m_session.work();
    QStringList who = {work.studentName, work.studentId};
    if (!work.seat.isEmpty())
        who += tr("seat %1").arg(work.seat);
    auto *student = new Note(tr("Student"), head);
    student->setObjectName(u"student"_s);
    student->say(who.join(u" · "_s));
    auto *continued = new Note(tr("Continued"), head);
    continued->setObjectName(u"continued"_s);
    continued->say(m_session.continued(), Note::Look::Plain);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(14, 10, 14, 8);
    layout->setSpacing(2);
    for (Note *note : {title, student, continued})
        layout->addWidget(note);
    return head;
}

QWidget *SheetView::buildParts()
{
    auto *parts = new QWidget(m_area);
    auto *layout = new QVBoxLayout(parts);
    layout->setContentsMargins(10, 4, 10, 10);
    layout->setSpacing(8);
    const Sheet &sheet = m_session.sheet();
    bool isFirst = true;
    for (const SheetPart &part : sheet.parts) {
        if (part.kind == SheetPart::Kind::Run) {
            auto *card = new RunCard(m_session, sheet.runs[part.index], parts);
            connect(card, &RunCard::doAsked, this, &SheetView::doAsked);
            card->button()->installEventFilter(this);
            m_runs += card;
            layout->addWidget(card);
        } else if (part.kind == SheetPart::Kind::Question) {
            auto *card = new QuestionCard(m_session, sheet.questions[part.index], parts);
            connect(card, &QuestionCard::takeAsked, this, &SheetView::takeAsked);
            m_questions += card;
            layout->addWidget(card);
        } else {
            QString text = m_session.withValues(part.prose).trimmed();
            // The sheet's heading stands above already.
            if (std::exchange(isFirst, false) && text.startsWith(u"# "))
                text = text.section(u'\n', 1).trimmed();
            if (text.isEmpty())
                continue;
            auto *prose = new Prose(parts);
            prose->setContentsMargins(4, 4, 4, 0);
            prose->setMarkdown(text);
            layout->addWidget(prose);
        }
    }
    layout->addStretch(1);
    return parts;
}

QWidget *SheetView::buildFoot()
{
    auto *foot = new QWidget(this);
    m_said->setObjectName(u"labSaid"_s);
    m_progress->setObjectName(u"labProgress"_s);
    m_saved->setObjectName(u"labSaved"_s);
    m_handIn->setObjectName(u"handIn"_s);
    m_handIn->setAccessibleName(tr("Hand in"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_saved, 1);
    row->addWidget(m_handIn, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(14, 6, 12, 8);
    layout->setSpacing(3);
    layout->addWidget(m_said);
    layout->addWidget(m_progress);
    layout->addLayout(row);
    connect(m_handIn, &QPushButton::clicked, this, &SheetView::handInAsked);
    return foot;
}

void SheetView::refreshRun(const QString &runId)
{
    for (RunCard *card : std::as_const(m_runs)) {
        if (card->runId() == runId)
            card->refresh();
    }
    for (QuestionCard *card : std::as_const(m_questions))
        card->refresh(); // their answers may be judged by it
    refreshFoot();
}

void SheetView::refreshFoot()
{
    const Sheet &sheet = m_session.sheet();
    const Work &work = m_session.work();
    QString progress = tr("%1 of %2 answered · %3 of %4 runs made")
                           .arg(sheet.questions.size() - work.unanswered(sheet).size())
                           .arg(sheet.questions.size())
                           .arg(sheet.runs.size() - m_session.runsToMake().size())
                           .arg(sheet.runs.size());
    if (!work.handedIn.isEmpty())
        progress += u" · "_s + tr("handed in at %1").arg(localTimeText(work.handedIn));
    m_progress->say(progress, Note::Look::Plain);
    if (m_session.problem().isEmpty())
        m_saved->say(m_session.isFinal() ? QString() : tr("Every change is saved here."));
    else
        m_saved->say(tr("Not saved: %1").arg(m_session.problem()), Note::Look::Problem);
    m_handIn->setText(m_session.isFinal() ? tr("Save the report again…") : tr("Hand in…"));
}

void SheetView::refreshAll()
{
    for (QuestionCard *card : std::as_const(m_questions))
        card->refresh();
    refreshFoot();
}

void SheetView::say(const QString &sentence, bool isProblem)
{
    m_said->say(sentence, isProblem ? Note::Look::Problem : Note::Look::Plain);
}

QuestionCard *SheetView::card(const QString &questionId) const
{
    for (QuestionCard *card : m_questions) {
        if (card->question().id == questionId)
            return card;
    }
    return nullptr;
}

void SheetView::goTo(const QString &id)
{
    QWidget *target = nullptr;
    if (const QuestionCard *question = card(id))
        target = question->input();
    for (const RunCard *run : std::as_const(m_runs)) {
        if (run->runId() == id)
            target = run->button();
    }
    if (!target)
        return;
    target->setFocus(Qt::ShortcutFocusReason);
    m_area->ensureWidgetVisible(target->parentWidget());
}

// Where there is nothing to be seen of the sheet yet, the first thing to do; else where the keyboard was.
void SheetView::focusFirst()
{
    if (QWidget *last = m_area->widget()->focusWidget())
        last->setFocus(Qt::ShortcutFocusReason);
    else if (!m_runs.isEmpty())
        m_runs.first()->button()->setFocus(Qt::ShortcutFocusReason);
    else if (!m_questions.isEmpty())
        m_questions.first()->input()->setFocus(Qt::ShortcutFocusReason);
    else
        m_handIn->setFocus(Qt::ShortcutFocusReason);
}

// A run is to be seen whole where the keyboard comes to its button. Not where the mouse does: what is pressed must not
// move away.
bool SheetView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_area->ensureWidgetVisible(static_cast<QWidget *>(watched)->parentWidget());
    return QWidget::eventFilter(watched, event);
}

} // namespace sockeye
