// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotview.h"

#include "core/output/savefile.h"
#include "ui/detail/elidedlabel.h"
#include "ui/page/resultsmodel.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
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
// What a plot that goes on shows of its end, in seconds.
constexpr double liveWindow = 300;
constexpr qint64 shortestPause = 200; // ms between two fillings while rows come
// A run that follows looks at its counters about so often, and is silent where none has grown.
constexpr auto lookInterval = std::chrono::seconds(2);
constexpr auto lookPatience = std::chrono::milliseconds(2300);

QString titleOf(const Plot &plot)
{
    return QCoreApplication::translate("plots", plot.title);
}

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

PlotView::PlotView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_plot(&tool.plots.front())
    , m_choice(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_canvas(new PlotCanvas(this))
    , m_readout(new ElidedLabel(this))
{
    setObjectName(u"plot"_s);
    setAccessibleName(tr("Plot"));
    for (const Plot &plot : tool.plots) {
        if (plot.isRate)
            m_rates.emplace_back(tool, plot);
        m_choice->addItem(titleOf(plot));
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
    connect(m_canvas, &PlotCanvas::chosen, this, &PlotView::selectRow);
    connect(m_canvas, &PlotCanvas::showingAllChanged, this, &PlotView::updateButtons);
    connect(m_canvas, &PlotCanvas::moved, this, [this](const PlotPlace &place) {
        showPoint(place);
        // The name of what has the keyboard is spoken when it changes.
        m_canvas->setAccessibleName(tr("%1: %2").arg(titleOf(*m_plot), textOf(place)));
    });
    choose(0);
}

QWidget *PlotView::buildBar()
{
    auto *bar = new QWidget(this);
    m_choice->setObjectName(u"plotChoice"_s);
    m_choice->setAccessibleName(tr("Which plot"));
    m_choice->setVisible(m_tool.plots.size() > 1);
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
    PlotStyle style;
    style.xLabel = plotXLabel(m_tool, *m_plot);
    style.yLabel = plotYLabel(m_tool, *m_plot);
    const Field *x = *m_plot->x ? m_tool.rowField(QLatin1StringView(m_plot->x)) : nullptr;
    style.hasTimes = m_plot->isRate || (x && x->kind == ValueKind::Time);
    style.hasCounts = !style.hasTimes && !x;
    style.hasBytes = m_plot->isRate && m_tool.rowField(QLatin1StringView(m_plot->y))->unit == Unit::Bytes;
    style.hasErrors = *m_plot->error;
    style.hasSteps = m_plot->isRate;
    style.window = m_plot->isRate ? liveWindow : 0;
    m_canvas->setStyle(style);
    m_canvas->setAccessibleName(titleOf(*m_plot));
    m_all->setText(m_plot->isRate ? tr("Back to live") : tr("Show all"));
    m_empty->setText(m_plot->isRate ? tr("While the run follows, how fast the counters grow is drawn here.")
                                    : tr("Each row with a number becomes a point here."));
    m_shown = &m_points;
    std::size_t rate = 0;
    for (const Plot &one : m_tool.plots) {
        if (&one == m_plot && one.isRate)
            m_shown = &m_rates[rate].data();
        rate += one.isRate ? 1 : 0;
    }
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
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlotView::takeRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlotView::takeRows);
    connect(model, &QAbstractItemModel::dataChanged, this, &PlotView::takeRows);
    takeRows();
}

void PlotView::takeRows()
{
    const WallTime now = Clock::system().wall();
    for (PlotRates &rates : m_rates)
        rates.sample(*m_model, now);
    m_isStale = true;
    if (!m_rates.empty())
        m_quiet.start(lookPatience);
    if (isVisible())
        refreshSoon();
}

// However many rows there are, at most a tenth of the time goes into points while more come.
void PlotView::refreshSoon()
{
    const qint64 since = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : shortestPause;
    const qint64 pause = std::max(shortestPause, 10 * m_refreshTook) - since;
    if (!m_later.isActive())
        m_later.start(int(std::max<qint64>(0, pause)));
}

void PlotView::takeQuiet()
{
    // Whether it still runs is known only while the view is seen.
    if (!m_isRunning || !isVisible())
        return;
    for (PlotRates &rates : m_rates) {
        if (const std::optional<WallTime> latest = rates.latest())
            rates.standStill(*latest + lookInterval);
    }
    m_isStale = true;
    refresh();
    m_quiet.start(lookInterval);
}

void PlotView::clear()
{
    m_quiet.stop();
    for (PlotRates &rates : m_rates)
        rates.clear();
    m_row = nullptr;
    m_isStale = true;
    refresh();
    m_canvas->showAll();
}

void PlotView::showRun(const RunView &run)
{
    m_isRunning = run.isRunning;
    watch(run.rows);
    if (run.isRunning)
        refreshSoon();
    else
        refresh();
}

void PlotView::refresh()
{
    m_later.stop();
    if (!m_isStale || !m_model)
        return;
    m_isStale = false;
    m_sinceRefresh.start();
    if (!m_plot->isRate)
        m_points = plotData(m_tool, *m_plot, *m_model);
    m_canvas->setData(m_shown);
    m_refreshTook = m_sinceRefresh.restart();
    m_stack->setCurrentWidget(m_shown->isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    showMark();
    showPoint({});
    updateButtons();
}

void PlotView::updateButtons()
{
    const bool hasPoints = !m_shown->isEmpty();
    for (QToolButton *button : {m_closer, m_wider, m_save})
        button->setEnabled(hasPoints);
    m_all->setEnabled(hasPoints && !m_canvas->isShowingAll());
}

void PlotView::showRow(const RowView &row)
{
    if (m_row == row.row)
        return;
    m_row = row.row;
    showMark();
    showPoint({});
}

void PlotView::showMark()
{
    if (!m_plot->isRate) {
        m_canvas->mark(placeOf(*m_shown, m_row));
        return;
    }
    const QString name = m_row ? seriesName(m_tool.rowField(QLatin1StringView(m_plot->series)), m_row) : QString();
    for (std::size_t i = 0; m_row && i < m_shown->series.size(); ++i) {
        const PlotSeries &series = m_shown->series[i];
        if (series.name == name && !series.points.empty()) {
            m_canvas->mark(PlotPlace{i, series.points.size() - 1});
            return;
        }
    }
    m_canvas->mark({});
}

void PlotView::showPoint(std::optional<PlotPlace> place)
{
    if (!place && !m_plot->isRate)
        place = placeOf(*m_shown, m_row);
    QString text;
    if (place)
        text = textOf(*place);
    else if (!m_shown->isEmpty())
        text = tr("Point at a mark to read its values; a click selects its row.");
    m_readout->setFullText(tr("Point"), text);
}

QString PlotView::textOf(const PlotPlace &place) const
{
    const PlotSeries &series = m_shown->series[place.series];
    const PlotPoint &point = series.points[place.point];
    const QLocale locale;
    if (!point.row) {
        const WallTime time{Nanoseconds(qint64(std::llround(point.x * 1e3)) * 1000000)};
        const QString clock = Codec<WallTime>::display(time, Unit::None, locale).section(u' ', 1).section(u'.', 0, 0);
        return u"%1  ·  %2  ·  %3/s"_s.arg(series.name, clock,
                                           locale.formattedDataSize(qint64(point.y), 1, QLocale::DataSizeSIFormat));
    }
    QStringList parts;
    for (const Field &field : m_tool.rowFields()) {
        const bool isPlotted = field.id == QByteArrayView(m_plot->x) || field.id == QByteArrayView(m_plot->series);
        if ((field.place == Place::Shown || isPlotted) && !field.absent(point.row))
            parts += u"%1 %2"_s.arg(field.header(), cellText(field, point.row, locale));
    }
    return parts.join(u"  ·  "_s);
}

void PlotView::selectRow(const PlotPlace &place)
{
    const PlotSeries &series = m_shown->series[place.series];
    const void *row = series.points[place.point].row;
    const int viewRow = m_model ? m_model->viewRowOf(row ? row : series.row) : -1;
    if (viewRow >= 0)
        emit rowAsked(viewRow);
}

QByteArray PlotView::saved(Form form)
{
    if (m_shown->isEmpty())
        return {};
    switch (form) {
    case Form::Png:
        return m_canvas->png();
    case Form::Svg:
        return m_canvas->svg(titleOf(*m_plot));
    case Form::Csv:
        return plotCsv(m_tool, *m_plot, *m_shown, CsvDialect::forPrograms());
    case Form::Spreadsheet:
        return plotCsv(m_tool, *m_plot, *m_shown, CsvDialect::forSpreadsheet());
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
