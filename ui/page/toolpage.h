// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/job.h"
#include "ui/settings.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;

namespace sockeye
{

class AnswerLine;
class DetailPane;
class LabSession;
class RequestForm;
class ResultsModel;
class ResultsView;
struct FinishedRun;
struct RunView;

/// How a run ended.
enum class RunEnding : quint8 { Complete, Stopped, Failed };

/// A value of the page that somebody takes over, and where it stands.
struct TakenValue {
    QString text; ///< as it stands in files
    QString from; ///< "Timeouts, row 2, Overshoot (ms)"
};

/// What a page is given by the window.
struct PageContext {
    std::shared_ptr<PracticeLocator> practice;
    Executor executor;
    Settings *settings = nullptr;
    LabSession *lab = nullptr; ///< the worksheet that is open; null where there are none
};

/// The page of a tool: request, Run, answer, table, explanation. Serves every tool; knows none. Main thread.
class ToolPage : public QWidget
{
    Q_OBJECT

public:
    ToolPage(const Tool &tool, const PageContext &context, QWidget *parent = nullptr);
    ~ToolPage() override;

    const Tool &tool() const { return m_tool; }
    bool isRunning() const { return m_job.isRunning(); }
    void run();
    void stop();
    void setTarget(const QString &text);
    void resetRequest();
    void showFilter();
    void showExport();
    void showDetail(bool shown);
    /// Moves the keyboard on: request, table, detail pane.
    void focusNextPart();
    /// Whether the keyboard is in the part after which it starts anew.
    bool isInLastPart() const;
    void focusRequest();
    /// The detail pane's next view (1) or the one before (-1).
    void stepDetail(int by);
    /// Puts what is to be remembered into the settings.
    void remember();
    /// "8 rows · 1 failed · 412 ms"; empty before the first run.
    QString statusText() const;
    bool canExport() const;

    /// Fills \a request in, and makes the columns \a columns of the table visible.
    void prepare(const void *request, const QStringList &columns);
    /// The current cell of the table; nothing where there is none.
    std::optional<TakenValue> currentCell() const;
    /// The bytes that are chosen in a packet below the table, as `40-43`; nothing where none are.
    std::optional<TakenValue> chosenBytes() const;
    /// Whether there is a button that opens a worksheet beside the text of a page that has not been used yet.
    void offerWorksheet(bool offered);

signals:
    void runStarted();
    void runEnded(const FinishedRun &run, RunEnding ending); ///< what is in it holds during the call
    void worksheetAsked();
    void statusChanged();
    void announced(const QString &text); ///< to screen readers: once a run, when it ends
    void said(const QString &sentence); ///< for the status bar, for a while

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void restore();
    void takeRows(const RowBlockPointer &rows);
    void takeSummary(const AnyValue &summary);
    void takeEnd(const RunResult &result);
    void updateEmptyText();
    void updateDetail();
    RunView runView() const;
    void hideFilter();
    void selectFirstRow();
    Answer answer() const;
    void announce(const QString &text);
    bool wantsNetwork(const RunResult &result) const;
    void askPractice();
    void tellRunEnded();

    const Tool &m_tool;
    const PageContext m_context;
    Job m_job;
    ResultsModel *m_model;
    AnyValue m_request; // of the latest run
    AnyValue m_summary; // the latest of it; null before there is one
    bool m_follows = false; // the latest run goes on until Stop
    QElapsedTimer m_elapsed;
    bool m_wasStopped = false; // the latest run, by the user
    std::optional<Error> m_error; // of the latest run, where it failed as a whole
    qint64 m_took = -1; // ms, of the latest run that ended
    qint64 m_traceShown = -1; // what of the trace the detail pane has been shown
    WallTime m_started;
    int m_runs = 0;
    bool m_isWorksheetOffered = false;
    QTimer m_tick; // progress and elapsed time while it runs
    QTimer m_detailTick; // the detail pane while it runs
    bool m_rowsCame = false; // since its latest tick

    RequestForm *m_form;
    AnswerLine *m_answer;
    QLineEdit *m_filter;
    ResultsView *m_view;
    DetailPane *m_detail;
    QSplitter *m_splitter;
};

} // namespace sockeye
