// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"
#include "ui/detail/plotcanvas.h"
#include "ui/detail/plotrates.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace sockeye
{

class ElidedLabel;

/// The plots that a tool describes, of the rows that its table shows; rates are of all rows,
/// and samples are the run's. The table of every plot is
/// the results table: a click on a point selects its row there, and the selected row is ringed here. Main thread.
class PlotView : public DetailView
{
    Q_OBJECT

public:
    explicit PlotView(const Tool &tool, QWidget *parent = nullptr, const Clock &clock = Clock::system());

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;

    enum class Form : quint8 { Png, Svg, Csv, Spreadsheet };
    /// What would stand in a saved file; empty where there is nothing.
    QByteArray saved(Form form, const QLocale &locale = QLocale::system());
    const PlotData &data() const { return m_points; }
    /// How many milliseconds lie between two fillings while rows come.
    qint64 pause() const;
    PlotCanvas *canvas() const { return m_canvas; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Rate {
        const Plot *plot;
        PlotRates counters;
        QString selected; // the series of the selected row
    };
    QWidget *buildBar();
    void watch(const ResultsModel *model);
    void takeBatch();
    void takeTable();
    void takeQuiet();
    void clear();
    void choose(int plot);
    PlotData makePoints() const;
    void refresh();
    void refreshSoon();
    void takeDrawn(double took);
    void keepRow(const RowView &row);
    void showMark();
    void showPoint(std::optional<PlotPlace> place);
    void selectRow(const PlotPlace &place);
    void updateButtons();
    void askForFile(Form form);

    const Tool &m_tool;
    const Clock &m_clock;
    const Plot *m_plot;
    QPointer<const ResultsModel> m_model;
    std::vector<Rate> m_rates; // of all plots that are rates, so that one that isn't shown goes on
    Rate *m_rate = nullptr; // the one that is shown, if it is one
    PlotData m_points; // what is shown: changes only when it is filled, so that places in it hold until then
    const void *m_row = nullptr; // the selected one, to compare with; it may be gone already
    qint64 m_subject = -1; // its
    std::shared_ptr<const SampleSnapshot> m_samples; // of the run; null where there are none
    bool m_isStale = true;
    QTimer m_later;
    QElapsedTimer m_sinceRefresh;
    qint64 m_refreshTook = 0; // ms
    qint64 m_drawTook = 0; // ms
    QTimer m_quiet; // nothing has come while it follows
    bool m_isRunning = false;

    QComboBox *m_choice;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    PlotCanvas *m_canvas;
    ElidedLabel *m_readout;
    QToolButton *m_closer;
    QToolButton *m_wider;
    QToolButton *m_all;
    QToolButton *m_save;
};

} // namespace sockeye
