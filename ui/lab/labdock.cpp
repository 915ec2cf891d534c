// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labdock.h"

#include "core/base/language.h"
#include "core/worksheet/number.h"
#include "ui/lab/beginform.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/handindialog.h"
#include "ui/lab/labsession.h"
#include "ui/lab/opensheetdialog.h"
#include "ui/lab/questioncard.h"
#include "ui/lab/sheetview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int leastWidth = 320;
constexpr int mostProblemsShown = 6;
} // namespace

LabDock::LabDock(LabSession &session, LabWindow window, QWidget *parent)
    : QDockWidget(tr("Worksheet"), parent)
    , m_session(session)
    , m_window(std::move(window))
{
    setObjectName(u"labDock"_s);
    setAccessibleName(tr("Worksheet"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    toggleViewAction()->setObjectName(u"actionWorksheet"_s);
    toggleViewAction()->setText(tr("&Worksheet"));
    toggleViewAction()->setShortcut(Qt::Key_F7);
    connect(toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            focusPanel();
    });
    makeAction(u"actionOpenSheet"_s, tr("&Open a worksheet…"), QKeySequence(Qt::ControlModifier | Qt::Key_O),
               &LabDock::showOpen);
    m_actions += toggleViewAction();
    m_actions += nullptr;
    m_handIn = makeAction(u"actionHandIn"_s, tr("&Hand in…"), {}, &LabDock::showHandIn);
    m_newStudent = makeAction(u"actionNewStudent"_s, tr("&New student…"), {}, &LabDock::askNewStudent);
    m_close = makeAction(u"actionCloseSheet"_s, tr("&Close the worksheet"), {}, &LabDock::closeSheet);
    connect(&session, &LabSession::opened, this, &LabDock::rebuild);
    connect(&session, &LabSession::begun, this, &LabDock::rebuild);
    connect(&session, &LabSession::handedIn, this, &LabDock::updateActions);
    hide();
    if (session.isOpen())
        rebuild();
    updateActions();
}

QAction *LabDock::makeAction(const QString &name, const QString &text, const QKeySequence &keys,
                             void (LabDock::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    m_actions += action;
    return action;
}

// Everything is made anew of what the session has.
void LabDock::rebuild()
{
    const bool hadKeyboard = hasKeyboard();
    m_begin = nullptr;
    m_view = nullptr;
    QWidget *content = nullptr;
    if (m_session.isOpen() && m_session.isBegun()) {
        content = m_view = new SheetView(m_session, this);
        connect(m_view, &SheetView::doAsked, this, &LabDock::doRun);
        connect(m_view, &SheetView::takeAsked, this, &LabDock::take);
        connect(m_view, &SheetView::handInAsked, this, &LabDock::showHandIn);
    } else if (m_session.isOpen()) {
        content = m_begin = new BeginForm(m_session, this);
    }
    if (QWidget *before = widget()) {
        before->hide();
        before->deleteLater(); // it may just be telling of what it did
    }
    setWidget(content);
    if (content) {
        content->setMinimumWidth(leastWidth);
        content->show();
    }
    setVisible(content != nullptr);
    if (content && (hadKeyboard || m_begin))
        focusPanel();
    updateActions();
}

void LabDock::updateActions()
{
    toggleViewAction()->setEnabled(m_session.isOpen());
    m_handIn->setEnabled(m_session.isOpen() && m_session.isBegun());
    m_close->setEnabled(m_session.isOpen());
}

void LabDock::showOpen()
{
    auto *dialog = new OpenSheetDialog(parentWidget()->window());
    connect(dialog, &OpenSheetDialog::chosen, this, &LabDock::openSheet);
    dialog->open();
}

void LabDock::openSheet(const QString &path)
{
    const QList<SheetProblem> problems = m_session.open(path, sheetLanguages());
    if (problems.isEmpty())
        return;
    QStringList lines;
    for (const SheetProblem &problem : problems.first(std::min<qsizetype>(problems.size(), mostProblemsShown)))
        lines += problem.text();
    if (problems.size() > mostProblemsShown)
        lines +=
            tr("… and %1 more; “sockeye-cli worksheet check” tells them all.").arg(problems.size() - mostProblemsShown);
    showProblem(tr("This worksheet can't be opened."), lines.join(u'\n'));
}

void LabDock::showProblem(const QString &text, const QString &details)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Worksheet"), text, QMessageBox::Close, parentWidget()->window());
    box->setObjectName(u"labProblem"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->open();
}

void LabDock::watch(ToolPage *page)
{
    connect(page, &ToolPage::runStarted, this, [this, page] {
        m_session.takeStart(page->tool());
        emit said({}); // the run is what the status bar tells of now
    });
    connect(page, &ToolPage::runEnded, &m_session, &LabSession::takeEnd);
    connect(page, &ToolPage::worksheetAsked, this, &LabDock::showOpen);
    const auto offer = [this, page] { page->offerWorksheet(!m_session.isOpen()); };
    connect(&m_session, &LabSession::opened, page, offer);
    offer();
}

void LabDock::doRun(const QString &runId)
{
    const SheetRun *run = m_session.sheet().run(runId);
    const Result<AnyValue> request = m_session.prepare(*run);
    if (!request) {
        m_view->say(errorSentence(request.error()), true);
        return;
    }
    ToolPage *page = m_window.openPage(run->tool);
    page->prepare(request->get(), run->shown);
    page->focusRequest();
    emit said(tr("The request is filled in. Press Run (F5)."));
}

void LabDock::take(const QString &questionId)
{
    QuestionCard *card = m_view->card(questionId);
    const ToolPage *page = m_window.currentPage();
    if (!card || !page)
        return;
    const SheetQuestion &question = card->question();
    if (const Result<void> allowed = m_session.checkTake(question, page->tool()); !allowed) {
        card->refuse(allowed.error().detail);
        return;
    }
    const bool wantsBytes = question.kind == AnswerKind::Bytes;
    const std::optional<TakenValue> value = wantsBytes ? page->chosenBytes() : page->currentCell();
    if (!value)
        card->refuse(wantsBytes ? tr("No bytes are chosen: below the table, open Packet, and choose a field or bytes.")
                                : tr("No cell is chosen: click the cell of the results table that holds the value."));
    else if (value->text.isEmpty())
        card->refuse(tr("The chosen cell is empty (%1).").arg(value->from));
    else if (question.kind == AnswerKind::Number && !SheetNumber::parse(value->text))
        card->refuse(tr("The chosen cell holds “%1”, which is no number (%2).").arg(value->text.left(60), value->from));
    else if (question.kind == AnswerKind::Number)
        card->take({withDecimalSign(value->text), value->from});
    else
        card->take(*value);
}

void LabDock::showHandIn()
{
    if (!m_view)
        return;
    auto *dialog = new HandInDialog(m_session, parentWidget()->window());
    connect(dialog, &HandInDialog::goToAsked, this, [this](const QString &id) {
        show();
        raise();
        m_view->goTo(id);
    });
    connect(dialog, &HandInDialog::handedIn, this, [this](const QString &path) {
        const QString sentence = tr("Handed in. The report is %1").arg(QDir::toNativeSeparators(path));
        m_view->say(sentence, false);
        emit said(sentence);
    });
    dialog->open();
}

void LabDock::askNewStudent()
{
    auto *box = new QMessageBox(parentWidget()->window());
    box->setObjectName(u"newStudent"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("New student"));
    box->setTextFormat(Qt::PlainText);
    const bool isLost = m_session.isOpen() && m_session.isBegun() && m_session.work().handedIn.isEmpty();
    box->setText(isLost
                     ? tr("The work of %1 is not handed in. Remove it all the same?").arg(m_session.work().studentName)
                     : tr("Remove what students have left on this computer?"));
    box->setInformativeText(
        tr("Removed are the names, numbers, answers and runs of all worksheets that are kept on this computer for this "
           "user, and what the pages show and remember. Reports that were saved stay."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this] {
        const Result<void> done = m_session.newStudent();
        if (!done) {
            showProblem(tr("Not everything could be removed."), errorSentence(done.error()));
            return;
        }
        m_window.forgetPages();
        emit said(tr("Everything that students left is removed."));
        if (m_begin)
            focusPanel();
    });
    box->open();
}

void LabDock::closeSheet()
{
    if (!m_session.close())
        showProblem(tr("The work can't be saved, so the worksheet stays open."), m_session.problem());
}

bool LabDock::letGo()
{
    if (m_isLetGo || m_session.save())
        return true;
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Worksheet"), tr("Your work can't be saved. Close all the same?"),
                        QMessageBox::Close | QMessageBox::Cancel, parentWidget()->window());
    box->setObjectName(u"notSaved"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_session.problem());
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box->button(QMessageBox::Close), &QPushButton::clicked, this, [this] {
        m_isLetGo = true;
        parentWidget()->window()->close();
    });
    box->open();
    return false;
}

void LabDock::setVisible(bool visible)
{
    const bool hadKeyboard = !visible && hasKeyboard();
    if (visible == isHidden())
        emit aboutToToggle(visible);
    QDockWidget::setVisible(visible);
    if (hadKeyboard)
        emit keyboardLeft();
}

bool LabDock::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void LabDock::focusPanel()
{
    raise();
    if (isFloating())
        activateWindow();
    if (m_view)
        m_view->focusFirst();
    else if (m_begin)
        m_begin->focusFirst();
}

void LabDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QDockWidget::keyPressEvent(event);
    else if (!(m_window.stopRun && m_window.stopRun()))
        close();
}

} // namespace sockeye
