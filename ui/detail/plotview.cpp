// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotview.h"

#include "core/output/savefile.h"
#include "ui/detail/elidedlabel.h"
#include "ui/detail/plotsamples.h"
#include "ui/page/choicebox.h"
#include "ui/page/resultsmodel.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr double buttonZoom = 0.7;
constexpr qint64 shortestPause = 200; // ms between two fillings while rows come
// A run that follows looks at its counters about so often, and is silent where none has grown.
constexpr auto lookInterval = std::chrono::seconds(2);
constexpr auto lookPatience = std::chrono::milliseconds(2300);

QToolButton *barButton(const QString &name, const QString &text, const QString &what, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(what);
    button->setToolTip(what);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QString suffixOf(PlotView::Form form)
{
    return form == PlotView::Form::Png ? u"png"_s : form == PlotView::Form::Svg ? u"svg"_s : u"csv"_s;
}

} // namespace

PlotView::PlotView(const Tool &tool, QWidget *parent, const Clock &clock)
    : DetailView(parent)
    , m_tool(tool)
    , m_clock(clock)
    , m_plot(&tool.plots.front())
    , m_choice(new ChoiceBox(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_canvas(new PlotCanvas(this))
    , m_readout(new ElidedLabel(this))
{
    setObjectName(u"plot"_s);
    setAccessibleName(tr("Plot"));
    for (const Plot &plot : tool.plots) {
        if (plot.source == PlotSource::Rates)
            m_rates.push_back({&plot, PlotRates(tool, plot), {}});
        m_choice->addItem(plotTitle(plot));
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(u"plotEmpty"_s);
    m_canvas->setObjectName(u"plotCanvas"_s);
    m_canvas->setAccessibleDescription(
        tr("The table of results has the values of every point. Arrow keys go from point to point, Enter selects the "
           "row, plus and minus zoom, Home shows everything."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(buildBar());
    layout->addWidget(m_stack, 1);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PlotView::refresh);
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &PlotView::takeQuiet);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PlotView::choose);
    connect(m_canvas, &PlotCanvas::pointed, this, &PlotView::showPoint);
    connect(m_canvas, &PlotCanvas::drawn, this, &PlotView::takeDrawn);
    connect(m_canvas, &PlotCanvas::chosen, this, &PlotView::selectRow);
    connect(m_canvas, &PlotCanvas::showingAllChanged, this, &PlotView::updateButtons);
    connect(m_canvas, &PlotCanvas::moved, this, [this](const PlotPlace &place) {
        showPoint(place);
        // The name of what has the keyboard is spoken when it changes.
        m_canvas->setAccessibleName(tr("%1: %2").arg(plotTitle(*m_plot), pointText(m_tool, *m_plot, m_points, place)));
    });
    choose(0);
}

QWidget *PlotView::buildBar()
{
    auto *bar = new QWidget(this);
    m_choice->setObjectName(u"plotChoice"_s);
    m_choice->setAccessibleName(tr("Which plot"));
    m_choice->setVisible(m_tool.plots.size() > 1);
    // Beside a panel there is less room than the longest title has.
    constexpr int fewestSigns = 16;
    m_choice->setMinimumWidth(m_choice->fontMetrics().averageCharWidth() * fewestSigns);
    const auto tell = [this](const QString &title) { m_choice->setToolTip(title.toHtmlEscaped()); };
    connect(m_choice, &QComboBox::currentTextChanged, this, tell);
    tell(m_choice->currentText());
    m_closer = barButton(u"plotCloser"_s, u"+"_s, tr("Zoom in (+, or the wheel; Shift and drag for a part)"), bar);
    m_wider = barButton(u"plotWider"_s, u"−"_s, tr("Zoom out (−, or the wheel)"), bar);
    m_all = barButton(u"plotAll"_s, tr("Show all"), tr("Show everything (Home)"), bar);
    m_save = barButton(u"plotSave"_s, tr("Save ▾"), tr("Save the plot"), bar);
    auto *menu = new QMenu(m_save);
    const auto add = [&](const QString &text, Form form) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, form] { askForFile(form); });
    };
    add(tr("Picture (PNG)…"), Form::Png);
    add(tr("Drawing (SVG)…"), Form::Svg);
    menu->addSeparator();
    add(tr("Its data as CSV for programs…"), Form::Csv);
    add(tr("Its data as CSV for a spreadsheet here…"), Form::Spreadsheet);
    // As a menu of its own: Fusion would draw its arrow over the text.
    connect(m_save, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_save->mapToGlobal(QPoint(0, m_save->height()))); });
    m_readout->setObjectName(u"plotReadout"_s);
    connect(m_closer, &QToolButton::clicked, this, [this] { m_canvas->zoom(buttonZoom); });
    connect(m_wider, &QToolButton::clicked, this, [this] { m_canvas->zoom(1 / buttonZoom); });
    connect(m_all, &QToolButton::clicked, m_canvas, &PlotCanvas::showAll);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_choice);
    row->addWidget(m_closer);
    row->addWidget(m_wider);
    row->addWidget(m_all);
    row->addWidget(m_save);
    row->addSpacing(6);
    row->addWidget(m_readout, 1);
    return bar;
}

void PlotView::choose(int plot)
{
    m_plot = &m_tool.plots[std::size_t(plot)];
    const bool isRate = m_plot->source == PlotSource::Rates;
    const bool isSampled = m_plot->source == PlotSource::Samples;
    m_canvas->setStyle(plotStyle(m_tool, *m_plot));
    m_canvas->setAccessibleName(plotTitle(*m_plot));
    m_all->setText(isRate ? tr("Back to live") : tr("Show all"));
    m_empty->setText(isRate          ? tr("While the run follows, how fast the counters grow is drawn here.")
                         : isSampled ? tr("What is looked at several times a second is drawn here while it runs.")
                                     : tr("Each row with a number becomes a point here."));
    const auto rate = std::find_if(m_rates.begin(), m_rates.end(), [&](const Rate &one) { return one.plot == m_plot; });
    m_rate = rate == m_rates.end() ? nullptr : &*rate;
    m_points = {};
    m_isStale = true;
    refresh();
}

void PlotView::watch(const ResultsModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    connect(model, &QAbstractItemModel::modelReset, this, &PlotView::clear);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlotView::takeTable);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlotView::takeTable);
    connect(model, &QAbstractItemModel::dataChanged, this, &PlotView::takeTable);
    connect(model, &ResultsModel::batchAdded, this, &PlotView::takeBatch);
    takeBatch();
    takeTable();
}

// Only what comes is a look at the counters: a change of the filter is none, and would count as one at which they stood
// still.
void PlotView::takeBatch()
{
    if (m_rates.empty())
        return;
    const WallTime now = m_clock.wall();
    for (Rate &rate : m_rates)
        rate.counters.sample(*m_model, now);
    m_quiet.start(lookPatience);
    takeTable();
}

void PlotView::takeTable()
{
    m_isStale = true;
    if (isVisible())
        refreshSoon();
}

// However many rows there are, at most a tenth of the time goes into points and their drawing while more come.
qint64 PlotView::pause() const
{
    return std::max(shortestPause, 10 * (m_refreshTook + m_drawTook));
}

void PlotView::refreshSoon()
{
    const qint64 since = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : shortestPause;
    if (!m_later.isActive())
        m_later.start(int(std::max<qint64>(0, pause() - since)));
}

// It is drawn only after it was filled, when the next filling may have been put down too early already.
void PlotView::takeDrawn(double took)
{
    m_drawTook = qint64(std::ceil(took));
    if (!m_later.isActive())
        return;
    m_later.stop();
    refreshSoon();
}

void PlotView::takeQuiet()
{
    // Whether it still runs is known only while the view is seen.
    if (!m_isRunning || !isVisible())
        return;
    for (Rate &rate : m_rates) {
        if (const std::optional<WallTime> latest = rate.counters.latest())
            rate.counters.standStill(*latest + lookInterval);
    }
    m_isStale = true;
    refresh();
    m_quiet.start(lookInterval);
}

void PlotView::clear()
{
    m_quiet.stop();
    for (Rate &rate : m_rates)
        rate.counters.clear();
    keepRow({});
    m_samples.reset();
    m_isStale = true;
    refresh();
    m_canvas->showAll();
}

void PlotView::showRun(const RunView &run)
{
    m_isRunning = run.isRunning;
    if (m_samples != run.samples) {
        m_samples = run.samples;
        m_isStale = m_isStale || m_plot->source == PlotSource::Samples;
    }
    watch(run.rows);
    if (run.isRunning)
        refreshSoon();
    else
        refresh();
}

PlotData PlotView::makePoints() const
{
    switch (m_plot->source) {
    case PlotSource::Rates:
        return m_rate->counters.data();
    case PlotSource::Samples:
        return m_samples ? sampleData(m_tool, *m_plot, *m_samples) : PlotData();
    case PlotSource::Rows:
        break;
    }
    return plotData(m_tool, *m_plot, m_model->snapshot(), m_model->arrivals());
}

void PlotView::refresh()
{
    m_later.stop();
    if (!m_isStale || !m_model)
        return;
    m_isStale = false;
    m_sinceRefresh.start();
    m_points = makePoints();
    m_canvas->setData(&m_points);
    m_refreshTook = m_sinceRefresh.restart();
    m_stack->setCurrentWidget(m_points.isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    showMark();
    showPoint({});
    updateButtons();
}

void PlotView::updateButtons()
{
    const bool hasPoints = !m_points.isEmpty();
    for (QToolButton *button : {m_closer, m_wider, m_save})
        button->setEnabled(hasPoints);
    m_all->setEnabled(hasPoints && !m_canvas->isShowingAll());
}

void PlotView::showRow(const RowView &row)
{
    if (m_row == row.row)
        return;
    keepRow(row);
    showMark();
    showPoint({});
}

// What is asked of the row is asked now: later it may have been replaced and freed.
void PlotView::keepRow(const RowView &row)
{
    m_row = row.row;
    m_subject = row.subject;
    for (Rate &rate : m_rates)
        rate.selected = row.row ? rate.counters.nameOf(row.row) : QString();
}

// Nobody tells a hidden view of the selected row. It is told again when it is seen, before which another row may have
// come to stand where this one stood in memory.
void PlotView::hideEvent(QHideEvent *event)
{
    DetailView::hideEvent(event);
    showRow({});
}

void PlotView::showMark()
{
    if (m_plot->source == PlotSource::Rows) {
        m_canvas->mark(placeOf(m_points, m_row));
        return;
    }
    for (std::size_t i = 0; m_row && i < m_points.series.size(); ++i) {
        const PlotSeries &series = m_points.series[i];
        const bool isOfRow = m_rate ? series.name == m_rate->selected : m_subject >= 0 && series.subject == m_subject;
        if (isOfRow && !series.points.empty()) {
            m_canvas->mark(PlotPlace{i, series.points.size() - 1});
            return;
        }
    }
    m_canvas->mark({});
}

void PlotView::showPoint(std::optional<PlotPlace> place)
{
    if (!place && m_plot->source == PlotSource::Rows)
        place = placeOf(m_points, m_row);
    QString text;
    if (place)
        text = pointText(m_tool, *m_plot, m_points, *place);
    else if (!m_points.isEmpty())
        text = tr("Point at a mark to read its values; a click selects its row.");
    m_readout->setFullText(tr("Point"), text);
}

void PlotView::selectRow(const PlotPlace &place)
{
    if (!m_model)
        return;
    const PlotSeries &series = m_points.series[place.series];
    if (!m_rate) {
        const void *row = series.points[place.point].row;
        const int viewRow = row   ? m_model->viewRowOf(row)
            : series.subject >= 0 ? m_model->viewRowOfSubject(series.subject)
                                  : -1;
        if (viewRow >= 0)
            emit rowAsked(viewRow);
        return;
    }
    // The rows of a rate's points have been replaced since: the first of its series that the table shows.
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_rate->counters.nameOf(m_model->rowAt(i)) == series.name) {
            emit rowAsked(i);
            return;
        }
    }
}

QByteArray PlotView::saved(Form form, const QLocale &locale)
{
    if (m_points.isEmpty())
        return {};
    switch (form) {
    case Form::Png:
        return m_canvas->png();
    case Form::Svg:
        return m_canvas->svg(plotTitle(*m_plot));
    case Form::Csv:
        return plotCsv(m_tool, *m_plot, m_points, CsvDialect::forPrograms());
    case Form::Spreadsheet:
        return plotCsv(m_tool, *m_plot, m_points, CsvDialect::forSpreadsheet(locale));
    }
    return {};
}

void PlotView::askForFile(Form form)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the plot"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(form));
    dialog->selectFile(u"%1-%2.%3"_s.arg(QLatin1StringView(m_tool.id), QLatin1StringView(m_plot->id), suffixOf(form)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) {
        const Result<void> done = saveBytes(path, saved(form));
        emit said(done ? tr("Saved %1.").arg(QDir::toNativeSeparators(path)) : errorSentence(done.error()));
    });
    dialog->open();
}

void PlotView::focusFirst()
{
    if (m_stack->currentWidget() == m_canvas)
        m_canvas->setFocus(Qt::ShortcutFocusReason);
    else
        m_choice->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sockeye
