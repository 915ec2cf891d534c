// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/toolpage.h"

#include "ui/detail/detailpane.h"
#include "ui/page/answerline.h"
#include "ui/page/exportdialog.h"
#include "ui/page/pagetitle.h"
#include "ui/page/requestform.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/page/runend.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
// The detail pane follows a run by this step: each one copies the list of calls.
constexpr auto detailInterval = std::chrono::milliseconds(300);
} // namespace

ToolPage::ToolPage(const Tool &tool, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_tool(tool)
    , m_context(context)
    , m_job(context.practice, context.executor)
    , m_model(new ResultsModel(tool, context.executor, this))
    , m_form(new RequestForm(tool, this))
    , m_answer(new AnswerLine(this))
    , m_filter(new QLineEdit(this))
    , m_view(new ResultsView(this))
    , m_detail(new DetailPane(tool, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"page_%1"_s.arg(QLatin1StringView(tool.id)));
    setAccessibleName(QCoreApplication::translate("tools", tool.title));
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(10);
    layout->addWidget(makePageTitle(tool, this));
    layout->addWidget(m_form);
    layout->addWidget(m_answer);
    layout->addWidget(m_splitter, 1);

    connect(m_form, &RequestForm::runAsked, this, &ToolPage::run);
    connect(m_form, &RequestForm::stopAsked, this, &ToolPage::stop);
    connect(m_answer, &AnswerLine::practiceAsked, this, &ToolPage::askPractice);
    connect(&m_job, &Job::rowsCame, this, &ToolPage::takeRows);
    connect(&m_job, &Job::summaryCame, this, &ToolPage::takeSummary);
    connect(&m_job, &Job::finished, this, &ToolPage::takeEnd);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_answer->showProgress(m_job.done(), m_job.total());
        emit statusChanged();
    });
    m_detailTick.setInterval(detailInterval);
    connect(&m_detailTick, &QTimer::timeout, this, [this] {
        const qint64 traced = m_job.traceCount() + m_job.sampleCount(); // whichever grows
        if (traced != m_traceShown || m_rowsCame)
            m_detail->updateRun();
        m_traceShown = traced;
        m_rowsCame = false;
    });
    m_detail->setRunSource([this] { return runView(); });
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
    m_answer->showNothing(tr("Nothing has been asked yet, and nobody is contacted until you press Run."));
    updateEmptyText();
}

ToolPage::~ToolPage() = default;

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
    connect(m_model, &ResultsModel::orderingChanged, this, &ToolPage::statusChanged);
    connect(m_view, &ResultsView::exportAsked, this, &ToolPage::showExport);
    connect(m_view, &ResultsView::emptyActionAsked, this, &ToolPage::worksheetAsked);
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
    m_view->setMinimumHeight(fontMetrics().height() * 4);
    m_detail->setMinimumHeight(fontMetrics().height() * 4);
}

void ToolPage::restore()
{
    const Settings &settings = *m_context.settings;
    const PageMemory memory = settings.page(QString::fromLatin1(m_tool.id));
    m_form->setRecentTargets(memory.recentTargets);
    m_form->setTexts(memory.request);
    m_view->restoreColumns(memory.columns);
    const int share = settings.tableShare();
    m_splitter->setSizes({share, 1000 - share});
    m_splitter->setStretchFactor(0, share);
    m_splitter->setStretchFactor(1, 1000 - share);
    m_detail->setCurrentView(settings.detailView());
    m_detail->setVisible(settings.isDetailShown());
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
        if (m_runs > 0)
            emit said(tr("Nothing was run: the form says what is wrong. Answer and rows are those of the run before."));
        return;
    }
    const Field *follow = m_tool.requestField(u"follow");
    m_follows = follow && follow->text(request.get()) == "true";
    m_form->rememberTarget();
    m_request = std::move(request);
    m_summary = nullptr;
    m_error.reset();
    m_wasStopped = false;
    m_model->clear();
    m_took = -1;
    m_started = Clock::system().wall();
    ++m_runs;
    m_elapsed.start();
    m_job.start(m_tool, m_request.get());
    m_answer->showRunning(tr("Running…"));
    m_form->setRunning(true);
    m_tick.start();
    m_detailTick.start();
    m_traceShown = -1;
    if (m_tool.hasSteps) // its bars grow from the beginning
        m_detail->updateRun();
    updateEmptyText();
    emit runStarted();
    emit statusChanged();
}

void ToolPage::stop()
{
    m_job.cancel();
}

void ToolPage::takeRows(const RowBlockPointer &rows)
{
    const bool first = m_model->rowCount() == 0;
    m_model->add(rows);
    m_rowsCame = true;
    if (first && m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        updateDetail();
    emit statusChanged();
}

void ToolPage::takeSummary(const AnyValue &summary)
{
    const bool first = !m_summary;
    m_summary = summary;
    m_answer->showAnswer(answer());
    if (!m_follows || !first)
        return;
    // The answer is there; from now on it follows, and there is nothing to wait for.
    m_took = m_elapsed.elapsed();
    m_tick.stop();
    m_answer->endProgress();
    selectFirstRow();
    emit statusChanged();
    announce(m_answer->spoken());
}

void ToolPage::takeEnd(const RunResult &result)
{
    const bool wasFollowing = m_follows && m_summary;
    if (!wasFollowing)
        m_took = m_elapsed.elapsed();
    m_tick.stop();
    m_form->setRunning(false);
    m_wasStopped = m_job.wasCancelled() && !wasFollowing;
    if (result) {
        m_summary = result.value();
        m_answer->showAnswer(answer());
        m_answer->endProgress();
    } else if (wasFollowing && result.error().kind == ErrorKind::Cancelled) {
        m_answer->endProgress(); // the answer stays
    } else if (result.error().kind == ErrorKind::Cancelled) {
        m_answer->showNothing(m_model->totalCount() > 0 ? tr("Stopped. The rows found so far are below.")
                                                        : tr("Stopped before anything was found."));
    } else {
        m_error = result.error();
        m_answer->showFailure(errorSentence(result.error()));
    }
    m_answer->offerPractice(wantsNetwork(result));
    updateEmptyText();
    m_view->fitAgain();
    selectFirstRow();
    m_detailTick.stop();
    updateDetail();
    m_detail->updateRun();
    tellRunEnded();
    emit statusChanged();
    if (!wasFollowing)
        announce(m_answer->spoken());
}

// A run that was stopped has an answer all the same where its tool makes one of what there was: it says of how much.
Answer ToolPage::answer() const
{
    Answer answer = m_tool.answer(m_request.get(), m_summary.get());
    if (m_wasStopped) {
        const QString stopped = stoppedSentence(m_model->totalCount(), m_job.done(), m_job.total());
        answer.detail = answer.detail.isEmpty() ? stopped : stopped + u'\n' + answer.detail;
    }
    return answer;
}

// So that the first answer explains itself; a run that failed as a whole does so while no row is selected.
void ToolPage::selectFirstRow()
{
    if (!m_error && !m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->selectRow(0);
}

bool ToolPage::wantsNetwork(const RunResult &result) const
{
    return isPracticeTarget(m_form->defaultTarget()) && !isPracticeTarget(m_form->target())
        && failedForWantOfNetwork(m_tool, *m_model, result);
}

void ToolPage::askPractice()
{
    m_form->setTarget(m_form->defaultTarget());
    run();
}

void ToolPage::updateEmptyText()
{
    m_view->setEmptyAction(m_isWorksheetOffered && m_runs == 0 ? tr("Open a worksheet…") : QString());
    if (m_job.isRunning()) {
        m_view->setEmptyText(tr("Waiting for the first row"), tr("Stop (Esc) ends the run at once."));
    } else if (m_model->totalCount() > 0) {
        m_view->setEmptyText(tr("No row has this text"), tr("Clear the filter to see all rows again."));
    } else if (m_took >= 0) {
        m_view->setEmptyText(tr("This run found no rows"), tr("The answer above says why."));
    } else {
        const QString where = isPracticeTarget(m_form->target())
            ? tr("Run asks the practice network: servers inside this program, on this computer. No Internet is needed.")
            : tr("Press Run, or Enter in the request. Each result becomes a row here, and explains itself below.");
        m_view->setEmptyText(tr("No results yet"), where);
    }
}

void ToolPage::updateDetail()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && current.row() < m_model->rowCount())
        m_detail->showRow({m_model->rowAt(current.row()), m_model->subjectAt(current.row())});
    else
        m_detail->showRow({});
}

RunView ToolPage::runView() const
{
    RunView view;
    view.tool = &m_tool;
    view.request = m_request;
    view.summary = m_summary;
    view.error = m_error ? &*m_error : nullptr;
    view.trace = m_job.trace();
    if (!view.trace)
        view.trace = std::make_shared<TraceSnapshot>();
    view.samples = m_job.samples();
    view.steps = m_job.steps();
    view.rows = m_model;
    view.practice = m_context.practice.get();
    view.started = m_started;
    view.run = m_runs;
    view.isRunning = m_job.isRunning();
    return view;
}

QString ToolPage::statusText() const
{
    if (m_runs == 0)
        return {};
    const QLocale locale;
    QStringList parts;
    const qint64 total = m_model->totalCount();
    QString rows = tr("%1 rows").arg(locale.toString(total));
    if (total == 1)
        rows = tr("1 row");
    if (m_model->rowCount() < total)
        rows = tr("%1 of %2 rows shown").arg(locale.toString(m_model->rowCount()), locale.toString(total));
    parts += rows;
    if (m_error && m_error->kind != ErrorKind::Cancelled)
        parts += tr("the run failed");
    else if (m_tool.statusField())
        parts += tr("%1 failed").arg(locale.toString(m_model->failedCount()));
    const qint64 took = m_job.isRunning() && m_took < 0 ? m_elapsed.elapsed() : m_took;
    parts +=
        took < 10'000 ? tr("%1 ms").arg(locale.toString(took)) : tr("%1 s").arg(locale.toString(took / 1000.0, 'f', 1));
    if (m_wasStopped)
        parts += tr("stopped");
    if (m_job.isRunning() && m_follows && m_summary)
        parts += tr("following changes");
    if (m_model->isOrdering())
        parts += tr("sorting…");
    return parts.join(u"  ·  "_s);
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
    else if (m_job.isRunning())
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
    source.plan.request = m_request;
    source.plan.summary = m_summary;
    source.plan.trace = m_job.trace();
    source.plan.started = m_started;
    source.plan.rows = std::move(all.rows);
    source.plan.subjects = std::move(all.subjects);
    source.plan.keepAlive.assign(all.blocks.begin(), all.blocks.end());
    source.plan.columns = allColumns(m_tool.rowFields());
    source.shownColumns = m_view->shownColumns();
    source.run = m_runs;
    source.folder = m_context.settings->exportFolder();
    auto *dialog = new ExportDialog(std::move(source), m_context.executor, this);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &sentence, const QString &folder) {
        m_context.settings->setExportFolder(folder);
        emit said(sentence);
    });
    dialog->open();
}

} // namespace sockeye
