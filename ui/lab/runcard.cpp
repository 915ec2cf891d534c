// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/runcard.h"

#include "core/tool/catalogue.h"
#include "core/worksheet/sheetrequest.h"
#include "ui/lab/labsession.h"
#include "ui/lab/note.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// What the sheet sets of the request, as the page's form names it: "Mode: deadline (as Python) · Measure (s): 0.9".
QString requestText(const LabSession &session, const SheetRun &run)
{
    const Tool *tool = findTool(run.tool);
    if (!tool)
        return {};
    const Result<AnyValue> request = sheetRequest(*tool, run, session.work().picked);
    if (!request)
        return {};
    QStringList parts;
    for (const SheetPair &pair : run.request) {
        const bool isTarget = pair.id == u"target" && tool->targetField();
        const Field *field = isTarget ? tool->targetField() : tool->requestField(pair.id);
        if (!field)
            continue;
        // As the sheet has it, 100 and not 100.000; but words in the language of the window.
        const bool isTyped = field->words().empty() && !field->absent(request->get());
        const QString value = isTyped ? session.withValues(pair.value).replace(u";"_s, u", "_s)
                                      : field->display(request->get(), QLocale());
        parts += u"%1: %2"_s.arg(field->header(), value);
    }
    return parts.isEmpty() ? LabSession::tr("as the page starts") : parts.join(u" · "_s);
}

} // namespace

RunCard::RunCard(const LabSession &session, const SheetRun &run, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_run(run)
    , m_do(new QPushButton(tr("Do this"), this))
    , m_state(new Note(tr("What has been run"), this))
    , m_remark(new Note(tr("About the latest run"), this))
{
    setObjectName(u"run_%1"_s.arg(run.id));
    const Tool *tool = findTool(run.tool);
    const QString title = tool ? QCoreApplication::translate("tools", tool->title) : run.tool;
    auto *heading = new Note(tr("Run"), this);
    heading->say(tr("Run “%1” · %2").arg(run.id, title), Note::Look::Plain);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    auto *what = new Note(tr("Request"), this);
    what->say(requestText(session, run));
    m_do->setObjectName(u"do_%1"_s.arg(run.id));
    m_do->setAccessibleName(tr("Do this: %1, %2").arg(title, run.id));
    m_do->setToolTip(tr("Opens the page with this request filled in; Run is yours to press"));
    m_state->setObjectName(u"runState"_s);
    m_remark->setObjectName(u"runRemark"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(m_do, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 10, 9);
    layout->setSpacing(3);
    layout->addLayout(top);
    layout->addWidget(what);
    layout->addWidget(m_state);
    layout->addWidget(m_remark);
    connect(m_do, &QPushButton::clicked, this, [this] { emit doAsked(m_run.id); });
    refresh();
}

void RunCard::refresh()
{
    const RecordedRun *made = m_session.work().recorded(m_run.id);
    if (!made) {
        m_state->say(u"○ "_s + tr("Not made yet"), Note::Look::Plain);
    } else {
        const qsizetype attempts = m_session.attempts(m_run.id);
        QString text = u"● "_s + tr("Made at %1, %2").arg(localTimeText(made->started), rowCountText(made->rowCount));
        if (attempts > 1)
            text += u" · "_s + tr("the latest of %1 attempts counts").arg(attempts);
        m_state->say(text, Note::Look::Plain);
    }
    m_remark->say(m_session.runRemark(m_run.id), Note::Look::Problem);
}

} // namespace sockeye
