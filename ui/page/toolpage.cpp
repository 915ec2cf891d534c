// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/toolpage.h"

#include "ui/detail/detailpane.h"
#include "ui/page/answerline.h"
#include "ui/page/doors.h"
#include "ui/page/exportdialog.h"
#include "ui/page/pagerun.h"
#include "ui/page/pagetitle.h"
#include "ui/page/requestform.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/page/runend.h"
#include "ui/takeover.h"

#include <QAccessible>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
// The detail pane follows a run by this step: each one copies the list of calls.
constexpr auto detailInterval = std::chrono::milliseconds(300);
const QString worksheetDoor = u"worksheetDoor"_s;
const QString checkDoor = u"checkDoor"_s;
} // namespace

ToolPage::ToolPage(PageRun &run, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_tool(run.tool())
    , m_context(context)
    , m_run(run)
    , m_model(&run.rows())
    , m_form(new RequestForm(m_tool, this))
    , m_answer(new AnswerLine(this))
    , m_filter(new QLineEdit(this))
    , m_view(new ResultsView(this))
    , m_detail(new DetailPane(m_tool, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"page_%1"_s.arg(QLatin1StringView(m_tool.id)));
    setAccessibleName(QCoreApplication::translate("tools", m_tool.title));
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(makePageTitle(m_tool, this));
    layout->addWidget(m_form);
    layout->addWidget(m_answer);
    layout->addWidget(m_splitter, 1);

    connect(m_form, &RequestForm::runAsked, this, &ToolPage::run);
    connect(m_form, &RequestForm::stopAsked, this, &ToolPage::stop);
    connect(m_form, &RequestForm::savedRequestsChanged, this, [this](const QString &sentence) {
        m_context.settings->setSavedRequests(QString::fromLatin1(m_tool.id), m_form->savedRequests());
        emit said(m_context.settings->save() ? sentence : m_context.settings->problem());
    });
    connect(m_answer, &AnswerLine::practiceAsked, this, &ToolPage::askPractice);
    connect(m_answer, &AnswerLine::questionAnswered, this, [this](bool isYes) {
        m_run.answerQuestion(isYes);
        showState();
        m_form->focusFirst();
    });
    connect(m_answer, &AnswerLine::reportAsked, this, &ToolPage::copyReport);
    connectRun();
    m_detail->setRunSource([this] { return m_run.view(); });
    connect(m_detail, &DetailPane::said, this, &ToolPage::said);
    connect(m_detail, &DetailPane::rowAsked, this, [this](int viewRow) {
        // Alone, whatever keys are held: they are meant for the view that asks.
        if (viewRow >= 0 && viewRow < m_model->rowCount())
            m_view->selectionModel()->setCurrentIndex(m_model->index(viewRow, 0),
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
    connect(m_detail, &DetailPane::viewChanged, this,
            [this](const QString &id) { m_context.settings->setDetailView(id); });
    connect(m_detail, &DetailPane::choiceMade, this,
            [this](const QString &view, const QString &choice) { m_context.settings->setViewChoice(view, choice); });
    m_detail->setChoices([this](const QString &view) { return m_context.settings->viewChoice(view); });
    restore();
    showState();
    updateDetail();
}

ToolPage::~ToolPage() = default;

void ToolPage::connectRun()
{
    connect(&m_run, &PageRun::started, this, &ToolPage::showStart);
    connect(&m_run, &PageRun::asked, this, [this] {
        showState();
        announce(m_answer->spoken());
    });
    connect(&m_run, &PageRun::rowsCame, this, [this](bool first) {
        m_rowsCame = true;
        if (first && m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
            updateDetail();
    });
    connect(&m_run, &PageRun::answered, this, [this](bool first) {
        m_answer->showAnswer(m_run.answer());
        m_answer->offerReport(m_tool.hasReport);
        if (!first || !m_run.isFollowing())
            return;
        m_answer->endProgress();
        selectFirstRow();
        announce(m_answer->spoken());
    });
    connect(&m_run, &PageRun::progressed, this, [this] { m_answer->showProgress(m_run.done(), m_run.total()); });
    connect(&m_run, &PageRun::ended, this, &ToolPage::showEnd);
    connect(&m_run, &PageRun::statusChanged, this, &ToolPage::statusChanged);
    m_detailTick.setInterval(detailInterval);
    connect(&m_detailTick, &QTimer::timeout, this, [this] {
        const qint64 traced = m_run.traced();
        if (traced != m_traceShown || m_rowsCame)
            m_detail->updateRun();
        m_traceShown = traced;
        m_rowsCame = false;
    });
}

void ToolPage::buildTable()
{
    m_view->setResults(m_model);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setPlaceholderText(tr("Show only rows that have this text"));
    m_filter->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_filter->hide();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        updateEmptyText();
        emit statusChanged();
    });
    connect(m_view, &ResultsView::exportAsked, this, &ToolPage::showExport);
    connect(m_view, &ResultsView::cellMenuAsked, this, &ToolPage::fillCellMenu);
    connect(m_view, &ResultsView::doorOpened, this,
            [this](const QString &id) { id == checkDoor ? emit checkAsked() : emit worksheetAsked(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ToolPage::updateDetail);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ToolPage::updateDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ToolPage::updateDetail);

    auto *upper = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setAccessibleName(tr("Table and explanation"));
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_view->setMinimumHeight(fontMetrics().height() * 5);
    m_detail->setMinimumHeight(fontMetrics().height() * 4);
}

void ToolPage::restore()
{
    const Settings &settings = *m_context.settings;
    const PageMemory memory = settings.page(QString::fromLatin1(m_tool.id));
    m_form->setRecentTargets(memory.recentTargets);
    m_form->setTexts(memory.request);
    m_form->setSavedRequests(settings.savedRequests(QString::fromLatin1(m_tool.id)));
    m_view->restoreColumns(memory.columns);
    const int share = settings.tableShare();
    m_splitter->setSizes({share, 1000 - share});
    m_splitter->setStretchFactor(0, share);
    m_splitter->setStretchFactor(1, 1000 - share);
    m_detail->setCurrentView(settings.detailView());
    m_detail->setVisible(settings.isDetailShown());
}

void ToolPage::takeFrom(const ToolPage &other, const QWidget *focus)
{
    m_form->setTexts(other.m_form->texts());
    m_form->setSavedRequests(other.m_form->savedRequests()); // those that could not be written as well
    m_view->restoreColumns(other.m_view->columnState());
    takeOver(other, *this, focus);
}

void ToolPage::remember()
{
    PageMemory memory;
    memory.request = m_form->texts();
    memory.recentTargets = m_form->recentTargets();
    memory.columns = m_view->columnState();
    m_context.settings->setPage(QString::fromLatin1(m_tool.id), memory);
    const QList<int> sizes = m_splitter->sizes();
    if (!m_detail->isHidden() && sizes.value(0) > 0 && sizes.value(1) > 0)
        m_context.settings->setTableShare(1000 * sizes[0] / (sizes[0] + sizes[1]));
}

void ToolPage::run()
{
    AnyValue request = m_form->request();
    if (!request) {
        if (m_run.count() > 0)
            emit said(tr("Nothing was run: the form says what is wrong. Answer and rows are those of the run before."));
        return;
    }
    m_form->rememberTarget();
    m_run.start(std::move(request));
    emit runStarted();
}

void ToolPage::stop()
{
    m_run.stop();
}

bool ToolPage::isRunning() const
{
    return m_run.isRunning();
}

void ToolPage::showStart()
{
    showState();
    m_traceShown = -1;
    if (m_tool.hasSteps) // its bars grow from the beginning
        m_detail->updateRun();
}

void ToolPage::showEnd(bool wasFollowing)
{
    showState();
    m_view->fitAgain();
    selectFirstRow();
    updateDetail();
    m_detail->updateRun();
    tellRunEnded();
    if (!wasFollowing)
        announce(m_answer->spoken());
}

void ToolPage::showState()
{
    const bool isWaiting = m_run.isRunning() && !m_run.isFollowing();
    if (isWaiting) {
        m_answer->showRunning(tr("Running…"));
        m_answer->showProgress(m_run.done(), m_run.total());
    }
    if (const std::optional<Question> question = m_run.question())
        m_answer->showQuestion(*question);
    switch (m_run.state()) {
    case PageRun::State::Nothing:
        m_answer->showNothing(tr("Nothing has been asked yet, and nobody is contacted until you press Run."));
        break;
    case PageRun::State::Waiting:
        break;
    case PageRun::State::Answered:
        m_answer->showAnswer(m_run.answer());
        if (!isWaiting)
            m_answer->endProgress();
        break;
    case PageRun::State::Stopped:
        m_answer->showNothing(m_model->totalCount() > 0 ? tr("Stopped. The rows found so far are below.")
                                                        : tr("Stopped before anything was found."));
        break;
    case PageRun::State::Failed:
        m_answer->showFailure(errorSentence(*m_run.error()));
        break;
    }
    m_answer->offerReport(m_tool.hasReport && m_run.state() == PageRun::State::Answered);
    m_answer->offerPractice(m_run.wantsNetwork() && isPracticeTarget(m_form->defaultTarget())
                            && !isPracticeTarget(m_form->target()));
    m_form->setRunning(m_run.isRunning());
    if (m_run.isRunning())
        m_detailTick.start();
    else
        m_detailTick.stop();
    updateEmptyText();
}

// So that the first answer explains itself; a run that failed as a whole does so while no row is selected.
void ToolPage::selectFirstRow()
{
    if (!m_run.error() && !m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->selectRow(0);
}

void ToolPage::askPractice()
{
    m_form->setTarget(m_form->defaultTarget());
    run();
}

void ToolPage::copyReport(bool masked)
{
    QGuiApplication::clipboard()->setText(m_run.report(masked));
    emit said(tr("Copied: paste it into a message to whoever helps you."));
}

void ToolPage::updateEmptyText()
{
    updateDoors();
    if (m_run.question()) {
        m_view->setEmptyText(tr("Nobody has been asked yet"),
                             tr("The run waits for your answer above. Stop (Esc) is a no."));
    } else if (m_run.isRunning()) {
        m_view->setEmptyText(tr("Waiting for the first row"), tr("Stop (Esc) ends the run at once."));
    } else if (m_model->totalCount() > 0) {
        m_view->setEmptyText(tr("No row has this text"), tr("Clear the filter to see all rows again."));
    } else if (m_run.hasEnded()) {
        m_view->setEmptyText(tr("This run found no rows"), tr("The answer above says why."));
    } else {
        const QString where = isPracticeTarget(m_form->target())
            ? tr("Run asks the practice network: servers inside this program, on this computer. No Internet is needed.")
            : tr("Press Run, or Enter in the request. Each result becomes a row here, and explains itself below.");
        m_view->setEmptyText(tr("No results yet"), where);
    }
}

void ToolPage::updateDoors()
{
    QList<Door> doors;
    if (m_run.count() == 0 && m_isWorksheetOffered)
        doors += {worksheetDoor, tr("Open a worksheet…")};
    if (m_run.count() == 0 && m_isCheckOffered)
        doors += {checkDoor, tr("Check my connection")};
    m_view->setDoors(doors);
}

void ToolPage::updateDetail()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && current.row() < m_model->rowCount())
        m_detail->showRow({m_model->rowAt(current.row()), m_model->subjectAt(current.row())});
    else
        m_detail->showRow({});
}

QString ToolPage::statusText() const
{
    return m_run.statusText();
}

void ToolPage::announce(const QString &text)
{
    // One alert a run, none a batch.
    m_answer->setAccessibleDescription(text);
    QAccessibleEvent event(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit announced(text);
}

void ToolPage::setTarget(const QString &text)
{
    m_form->setTarget(text);
    updateEmptyText();
}

void ToolPage::resetRequest()
{
    m_form->setDefaults();
    updateEmptyText();
}

void ToolPage::showFilter()
{
    // Its icon comes out of the desktop's theme, which takes as long to search as the rest of the page to make.
    m_filter->setClearButtonEnabled(true);
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ToolPage::hideFilter()
{
    m_filter->clear();
    m_filter->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

void ToolPage::stepDetail(int by)
{
    m_detail->step(by);
}

void ToolPage::showDetail(bool shown)
{
    m_detail->setVisible(shown);
}

bool ToolPage::canExport() const
{
    return m_model->rowCount() > 0;
}

void ToolPage::focusRequest()
{
    m_form->focusFirst();
}

void ToolPage::focusRun()
{
    m_form->focusRun();
}

void ToolPage::offerWorksheet(bool offered)
{
    m_isWorksheetOffered = offered;
    updateDoors();
}

void ToolPage::offerCheck(bool offered)
{
    m_isCheckOffered = offered;
    updateDoors();
}

void ToolPage::focusNextPart()
{
    const QWidget *focus = window()->focusWidget();
    if (focus && m_form->isAncestorOf(focus)) {
        m_view->setFocus(Qt::ShortcutFocusReason);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->selectRow(0);
    } else if (focus == m_view && !m_detail->isHidden()) {
        m_detail->focusFirst();
    } else {
        m_form->focusFirst();
    }
}

bool ToolPage::isInLastPart() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && (m_detail->isHidden() ? focus == m_view : m_detail->isAncestorOf(focus));
}

void ToolPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Popups have taken their Escape before it comes here.
    if (!m_filter->isHidden() && m_filter->hasFocus())
        hideFilter();
    else if (isRunning())
        stop();
    else if (!m_filter->isHidden())
        hideFilter();
}

void ToolPage::showExport()
{
    if (!canExport())
        return;
    RowsSnapshot all = m_model->snapshot();
    const std::vector<int> selected = m_view->selectedViewRows();
    ExportSource source;
    RowsSnapshot chosen = m_model->snapshot(&selected);
    source.selectedRows = std::move(chosen.rows);
    source.selectedSubjects = std::move(chosen.subjects);
    source.plan.tool = &m_tool;
    const RunView run = m_run.view();
    source.plan.request = run.request;
    source.plan.summary = run.summary;
    source.plan.trace = run.trace;
    source.plan.started = run.started;
    source.plan.rows = std::move(all.rows);
    source.plan.subjects = std::move(all.subjects);
    source.plan.keepAlive.assign(all.blocks.begin(), all.blocks.end());
    source.plan.columns = allColumns(m_tool.rowFields());
    source.shownColumns = m_view->shownColumns();
    source.run = run.run;
    source.folder = m_context.settings->exportFolder();
    auto *dialog = new ExportDialog(std::move(source), m_context.executor, this);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &sentence, const QString &folder) {
        m_context.settings->setExportFolder(folder);
        emit said(sentence);
    });
    dialog->open();
}

} // namespace sockeye
