// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace sockeye
{

class CallsModel;
class CallsTable;
class ElidedLabel;

/// The system calls that a run made on its sockets. Those of the selected row are marked; a double click or Enter on a
/// call selects its row.
class CallsView : public DetailView
{
    Q_OBJECT

public:
    explicit CallsView(const Tool &tool, QWidget *parent = nullptr);

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;

    /// Writes the calls that are shown to \a path, as CSV for programs, or for a spreadsheet here.
    void save(const QString &path, bool forSpreadsheet);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildBar();
    void applyFilter();
    void updateTexts();
    void scrollToMarked();
    void askRow(const QModelIndex &call);
    void browse();

    const Tool &m_tool;
    CallsModel *m_model;
    CallsTable *m_table;
    QLineEdit *m_filter;
    QCheckBox *m_onlyRow;
    ElidedLabel *m_counts;
    QPushButton *m_export;
    qint64 m_subject = -1; // whose calls were scrolled to
    int m_run = 0;
};

} // namespace sockeye
