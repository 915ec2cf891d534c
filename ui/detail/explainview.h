// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

class QLabel;
class QPlainTextEdit;
class QTextBrowser;

namespace sockeye
{

/// What explains a page: its lesson, and what the selected row means. The lesson is the project's own
/// text; everything about a row may come from the network and is shown as plain text.
class ExplainView : public DetailView
{
    Q_OBJECT

public:
    explicit ExplainView(const Tool &tool, QWidget *parent = nullptr);

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void loadLesson();
    void explain(const void *row);
    void showNoRow();

    const Tool &m_tool;
    bool m_isPainted = false;
    bool m_hasRows = false; // the table has
    QLabel *m_rowTitle;
    QPlainTextEdit *m_row;
    QTextBrowser *m_lesson;
};

} // namespace sockeye
