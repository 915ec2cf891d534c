// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/questioncard.h"

#include "core/worksheet/answer.h"
#include "core/worksheet/reporttable.h"
#include "core/worksheet/typednumber.h"
#include "ui/lab/answereditor.h"
#include "ui/lab/labsession.h"
#include "ui/lab/note.h"
#include "ui/lab/prose.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr auto lookAtMouse = std::chrono::milliseconds(20);

bool canTake(const SheetQuestion &question)
{
    const bool hasValue =
        question.kind == AnswerKind::Number || question.kind == AnswerKind::Bytes || question.kind == AnswerKind::Text;
    return hasValue && question.isTakeAllowed;
}

} // namespace

QuestionCard::QuestionCard(LabSession &session, const SheetQuestion &question, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_question(question)
    , m_editor(AnswerEditor::make(question, this))
    , m_understood(new Note(tr("What is understood"), this))
    , m_from(new Note(tr("Where it is from"), this))
    , m_remark(new Note(tr("Remark"), this))
    , m_verdict(new Note(tr("Result"), this))
{
    setObjectName(u"question_%1"_s.arg(question.id));
    m_understood->setObjectName(u"understood"_s);
    m_from->setObjectName(u"takenFrom"_s);
    m_remark->setObjectName(u"remark"_s);
    m_verdict->setObjectName(u"verdict"_s);
    auto *id = new Note(tr("Question"), this);
    id->say(question.id, Note::Look::Plain);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    id->setFont(bold);
    auto *points = new Note(tr("Worth"), this);
    points->setWordWrap(false);
    points->say(question.points == 1 ? tr("1 point") : tr("%1 points").arg(pointsText(question.points)));
    auto *text = new Prose(this);
    text->setMarkdown(session.withValues(question.text));
    m_editor->input()->setAccessibleDescription(text->plainText());

    auto *top = new QHBoxLayout;
    top->addWidget(id, 1);
    top->addWidget(points);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 10, 9);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(text);
    layout->addWidget(buildAnswer());
    for (Note *note : {m_understood, m_from, m_remark, m_verdict})
        layout->addWidget(note);
    connect(m_editor, &AnswerEditor::edited, this, &QuestionCard::takeEdit);
    connect(m_editor, &AnswerEditor::committed, this, [this] {
        if (!m_session.isBegun())
            return; // it is being taken away
        m_session.commitAnswer(m_question);
        showMeant();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(lookAtMouse);
    connect(&m_later, &QTimer::timeout, this, &QuestionCard::showMeant);
    refresh();
}

// An editor that has the keyboard tells of losing it when it goes, and then the rest of this is gone.
QuestionCard::~QuestionCard()
{
    m_editor->disconnect(this);
}

QWidget *QuestionCard::buildAnswer()
{
    if (!canTake(m_question))
        return m_editor;
    auto *row = new QWidget(this);
    m_take = new QPushButton(tr("Take"), row);
    m_take->setObjectName(u"take_%1"_s.arg(m_question.id));
    m_take->setAccessibleName(tr("Take the answer to %1").arg(m_question.id));
    m_take->setToolTip(m_question.kind == AnswerKind::Bytes
                           ? tr("Puts the bytes that are chosen under Packet into the answer")
                           : tr("Puts the current cell of the results table into the answer"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, [this] { emit takeAsked(m_question.id); });
    return row;
}

void QuestionCard::takeEdit()
{
    (void)m_session.answer(m_question, m_editor->text());
    showState(false);
}

void QuestionCard::take(const TakenValue &value)
{
    (void)m_session.answer(m_question, value.text, value.from);
    m_session.save();
    refresh();
    if (value.isOfRequest && m_remark->isHidden())
        m_remark->say(tr("These are bytes of the request. If the question is about the reply, choose them there."),
                      Note::Look::Plain);
}

void QuestionCard::refuse(const QString &sentence)
{
    m_remark->say(sentence, Note::Look::Problem);
}

void QuestionCard::refresh()
{
    const QString kept = m_session.work().answers.value(m_question.id).text;
    // What is being typed is not the place to tidy up.
    if (!m_editor->input()->hasFocus() || m_editor->text().isEmpty())
        m_editor->setText(kept);
    m_editor->setFrozen(m_session.isFinal());
    if (m_take)
        m_take->setEnabled(!m_session.isFinal());
    showState(!m_session.isBeingTyped(m_question));
}

// The keyboard may have gone because something else was pressed, and that must not move away under the mouse: lines
// that come and go wait until no button is down.
void QuestionCard::showMeant()
{
    if (!m_session.isBegun())
        return;
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        showState(true);
    else
        m_later.start();
}

// While it is typed nothing is judged: half a number is no wrong number.
void QuestionCard::showState(bool isMeant)
{
    m_later.stop();
    const GivenAnswer given = m_session.work().answers.value(m_question.id);
    const Result<void> checked = m_session.checkAnswer(m_question);
    if (!checked)
        m_understood->say(isMeant ? checked.error().detail : QString(), Note::Look::Problem);
    else if (m_question.kind == AnswerKind::Bits && !given.isEmpty())
        sayBits(given.text, isMeant);
    else if (m_question.kind == AnswerKind::Number && !given.isEmpty())
        m_understood->say(u"= "_s + parseTypedNumber(given.text, m_question.unit)->understood);
    else
        m_understood->say({});
    m_from->say(given.takenFrom.isEmpty() ? QString() : tr("taken from: %1").arg(given.takenFrom));

    const QString missing = given.isEmpty() ? QString() : m_session.missingRun(m_question);
    m_remark->say(missing.isEmpty() ? QString()
                                    : tr("This is about the run “%1”, which is not made yet.").arg(missing));
    const std::optional<Judgement> judgement =
        isMeant && missing.isEmpty() ? m_session.tellJudgement(m_question) : std::nullopt;
    if (!judgement || (judgement->verdict == Verdict::Missing && !m_session.isFinal())) {
        m_verdict->say({});
        return;
    }
    QString text = verdictSign(judgement->verdict) + verdictText(judgement->verdict);
    if (judgement->verdict != Verdict::ByHand)
        text += u" · "_s + tr("%1 of %2").arg(pointsText(judgement->points), pointsText(m_question.points));
    if (!judgement->remark.isEmpty())
        text += u'\n' + judgement->remark;
    m_verdict->say(text, Note::Look::Plain);
}

// How many the answer has is no secret; which they are is.
void QuestionCard::sayBits(const QString &given, bool isMeant)
{
    const auto count = bitsIn(given).size();
    const auto wanted = bitsIn(m_question.answer).size();
    const QString bits = tr("%n bit(s)", nullptr, int(count));
    if (isMeant && wanted > 0 && count != wanted)
        m_understood->say(tr("%1, and %2 are wanted").arg(bits).arg(wanted), Note::Look::Problem);
    else
        m_understood->say(u"= "_s + bits);
}

QWidget *QuestionCard::input() const
{
    return m_editor->input();
}

} // namespace sockeye
