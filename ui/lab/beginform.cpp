// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/beginform.h"

#include "core/net/resolver.h"
#include "ui/lab/labsession.h"
#include "ui/lab/note.h"
#include "ui/page/panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

BeginForm::BeginForm(LabSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_number(nullptr)
    , m_name(nullptr)
    , m_seat(nullptr)
    , m_problem(new Note(tr("What is wrong"), this))
    , m_begin(new AccentButton(this))
{
    setObjectName(u"beginForm"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(4);
    const Sheet &sheet = session.sheet();
    auto *title = new Note(tr("Worksheet"), this);
    title->setObjectName(u"beginTitle"_s);
    title->say(sheet.title, Note::Look::Plain);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    layout->addWidget(title);
    auto *facts = new Note(tr("What is in it"), this);
    const auto questions = sheet.questions.size();
    const auto runs = sheet.runs.size();
    QStringList parts = {questions == 1 ? tr("1 question") : tr("%1 questions").arg(questions),
                         runs == 1 ? tr("1 run") : tr("%1 runs").arg(runs)};
    if (sheet.minutes > 0)
        parts += tr("about %1 minutes").arg(sheet.minutes);
    facts->say(parts.join(u" · "_s));
    layout->addWidget(facts);
    layout->addSpacing(8);
    m_number = addField(u"studentNumber"_s, tr("Student number"));
    m_name = addField(u"studentName"_s, tr("Name"));
    m_seat = addField(u"seat"_s, tr("Seat"));
    m_seat->setText(SystemResolver::hostName());
    m_problem->setObjectName(u"beginProblem"_s);
    layout->addWidget(m_problem);
    m_begin->setText(tr("Begin"));
    m_begin->setObjectName(u"begin"_s);
    layout->addSpacing(4);
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    auto *kept = new Note(tr("What is kept"), this);
    kept->say(tr("What you run and answer is saved on this computer after every change. The same number finds it again "
                 "here; Lab › New student removes it."));
    layout->addSpacing(8);
    layout->addWidget(kept);
    layout->addStretch(1);
    connect(m_begin, &QPushButton::clicked, this, &BeginForm::begin);
}

QLineEdit *BeginForm::addField(const QString &name, const QString &label)
{
    auto *text = new QLabel(label, this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(200);
    edit->setAccessibleName(QString(label).remove(u'&'));
    text->setBuddy(edit);
    layout()->addWidget(text);
    layout()->addWidget(edit);
    connect(edit, &QLineEdit::returnPressed, this, &BeginForm::begin);
    connect(edit, &QLineEdit::textEdited, this, [this] {
        m_isSure = false;
        m_problem->say({});
    });
    return edit;
}

void BeginForm::begin()
{
    const Result<void> begun = m_session.begin(m_number->text(), m_name->text(), m_seat->text(), m_isSure);
    if (begun)
        return; // this form is gone
    const Error &error = begun.error();
    m_isSure = error.subject == u"other_name";
    const bool isOfForm = m_isSure || error.subject == u"student" || error.subject == u"name";
    m_problem->say(isOfForm ? error.detail : errorSentence(error), Note::Look::Problem);
    if (error.subject == u"name")
        m_name->setFocus(Qt::OtherFocusReason);
    else if (!m_isSure)
        m_number->setFocus(Qt::OtherFocusReason);
}

void BeginForm::focusFirst()
{
    (m_number->text().isEmpty() ? m_number : m_name)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sockeye
