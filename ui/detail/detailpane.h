// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

class QStackedWidget;
class QTabBar;

namespace sockeye
{

/// What stands below the table: a tab for each kind of view that the tool has. A view is made when its tab is first
/// shown, and only the one that is seen is filled. Main thread.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(const Tool &tool, QWidget *parent = nullptr);

    /// The run has changed, or what is known of it; \a run is asked for only when a view is to be filled.
    using RunSource = std::function<RunView()>;
    void setRunSource(RunSource source) { m_source = std::move(source); }
    /// What was chosen last in the views of a kind, by the kind's id.
    void setChoices(std::function<QString(const QString &view)> choices);
    void updateRun();
    void showRow(const RowView &row);
    /// The id of the tab that is shown; nothing happens where there is none with this id.
    QString currentView() const;
    void setCurrentView(const QString &id);
    /// One tab on (1) or back (-1), round the end.
    void step(int by);
    void focusFirst();
    /// The bytes that are chosen in the view that is seen.
    ChosenBytes chosenBytes() const;

signals:
    void rowAsked(int viewRow);
    void said(const QString &sentence);
    void viewChanged(const QString &id);
    void choiceMade(const QString &view, const QString &choice);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTab(int index);
    void takeChoice();
    void colourTabs();

    const Tool &m_tool;
    const std::vector<const DetailViewKind *> m_kinds;
    std::vector<DetailView *> m_views; // null until first shown
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RunSource m_source;
    std::function<QString(const QString &)> m_choices;
    RowView m_row;
};

} // namespace sockeye
