// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/job.h"
#include "ui/settings.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QModelIndex;
class QSplitter;

namespace sockeye
{

class AnswerLine;
class DetailPane;
class LabSession;
class PageRun;
class RequestForm;
class ResultsModel;
class ResultsView;
class Translation;
struct FinishedRun;

/// How a run ended.
enum class RunEnding : quint8 { Complete, Stopped, Failed };

/// A value of the page that somebody takes over, and where it stands.
struct TakenValue {
    QString text; ///< as it stands in files
    QString from; ///< "Timeouts, row 2, Overshoot (ms)"
    bool isOfRequest = false; ///< bytes of a request whose reply is there, too
};

/// What a page is given by the window.
struct PageContext {
    std::shared_ptr<PracticeLocator> practice;
    Executor executor;
    Settings *settings = nullptr;
    Translation *translation = nullptr; ///< null where the language can't be changed
    LabSession *lab = nullptr; ///< the worksheet that is open; null where there are none
    std::span<const Tool *const> tools = {}; ///< that cells can be opened in; the window puts its own here
};

/// The page of a tool: request, Run, answer, table, explanation. Serves every tool; knows none. It shows a run that
/// outlives it, and whatever that has come to when the page is made. Main thread.
class ToolPage : public QWidget
{
    Q_OBJECT

public:
    ToolPage(PageRun &run, const PageContext &context, QWidget *parent = nullptr);
    ~ToolPage() override;

    const Tool &tool() const { return m_tool; }
    bool isRunning() const;
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
    /// Puts in what somebody has typed, chosen and opened in \a other, a page of the same run, and gives it the
    /// keyboard where \a focus is in that.
    void takeFrom(const ToolPage &other, const QWidget *focus);
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
    /// The same for a button that opens the check-up.
    void offerCheck(bool offered);
    /// Gives the keyboard to Run.
    void focusRun();

signals:
    void runStarted();
    void runEnded(const FinishedRun &run, RunEnding ending); ///< what is in it holds during the call
    void worksheetAsked();
    void checkAsked();
    /// A cell is to be opened in the tool \a id: \a target is to be filled in there, and nothing run.
    void toolAsked(const QString &id, const QString &target);
    void statusChanged();
    void announced(const QString &text); ///< to screen readers: once a run, when it ends
    void said(const QString &sentence); ///< for the status bar, for a while

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void restore();
    void connectRun();
    void showStart();
    void showEnd(bool wasFollowing);
    void showState();
    void updateEmptyText();
    void updateDoors();
    void fillCellMenu(QMenu *menu, const QModelIndex &cell);
    void updateDetail();
    void hideFilter();
    void selectFirstRow();
    void announce(const QString &text);
    void askPractice();
    void copyReport(bool masked);
    void tellRunEnded();

    const Tool &m_tool;
    const PageContext m_context;
    PageRun &m_run;
    ResultsModel *const m_model; // the run's
    qint64 m_traceShown = -1; // what of the trace the detail pane has been shown
    bool m_isWorksheetOffered = false;
    bool m_isCheckOffered = false;
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
