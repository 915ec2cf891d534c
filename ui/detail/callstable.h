// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace sockeye
{

class CallsModel;

/// The list of calls: looks and behaves as the table of results. Calls of the selected row have a bar at their left.
class CallsTable : public QTableView
{
    Q_OBJECT

public:
    explicit CallsTable(CallsModel *model, QWidget *parent = nullptr);

    /// What stands in the middle while there are no calls.
    void setEmptyText(const QString &title, const QString &sentence);
    /// The selected calls as text, columns divided by tabs.
    void copyRows() const;

signals:
    void rowAsked(const QModelIndex &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitSizes();

    CallsModel *const m_calls;
    QString m_emptyTitle;
    QString m_emptySentence;
};

} // namespace sockeye
