// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/tool/tool.h"

#include <QWidget>

namespace sockeye
{

class ResultsModel;

/// What the views below the table are shown of a page's latest run. Valid only during the call.
struct RunView {
    const Tool *tool = nullptr;
    AnyValue request; ///< null before the first run
    AnyValue summary; ///< null where there is none
    const Error *error = nullptr; ///< why the run failed as a whole; null where it didn't
    std::shared_ptr<const TraceSnapshot> trace; ///< never null
    std::shared_ptr<const SampleSnapshot> samples; ///< null before the first run
    std::shared_ptr<const Steps> steps; ///< as they go on; null before the first run
    const ResultsModel *rows = nullptr;
    const PracticeLocator *practice = nullptr; ///< never null
    WallTime started;
    int run = 0; ///< which run of this page it is, from 1; 0 before the first
    bool isRunning = false;
};

/// The selected row; `row` is null where none is.
struct RowView {
    const void *row = nullptr;
    qint64 subject = -1; ///< as calls and packets name it
};

/// Bytes of a packet that are chosen in a view.
struct ChosenBytes {
    QString packet; ///< which: "Reply"
    int first = 0;
    int count = 0; ///< 0: none are
    bool isOfRequest = false; ///< whose reply is there, too
};

/// One tab of the detail pane. Filled only while it is the one that is seen: showRun() when it comes into view, when a
/// run ends, and a few times a second while one goes on; showRow() after it, and when another row is selected. Never
/// takes the keyboard by itself. Main thread.
class DetailView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void showRun(const RunView &run) = 0;
    virtual void showRow(const RowView &row) = 0;
    /// Gives the keyboard to its first part.
    virtual void focusFirst() { setFocus(Qt::ShortcutFocusReason); }
    /// Takes up what the user chose last in a view of this kind, on whatever page; unknown words are passed over.
    virtual void setChoice(const QString &) { }
    virtual ChosenBytes chosenBytes() const { return {}; }

signals:
    void rowAsked(int viewRow); ///< of the table: it is to be selected
    void said(const QString &sentence); ///< for the status bar, for a while
    void choiceMade(const QString &choice); ///< a word that is to be remembered for setChoice()
};

/// A kind of view, and how one is made.
struct DetailViewKind {
    const char *id; ///< for the settings and for tests
    const char *title; ///< QT_TRANSLATE_NOOP("detail", …)
    bool (*fits)(const Tool &tool);
    DetailView *(*make)(const Tool &tool, QWidget *parent);
};

/// The kinds of views that a tool's pane has, in the order of their tabs.
std::vector<const DetailViewKind *> detailViewsOf(const Tool &tool);

} // namespace sockeye
