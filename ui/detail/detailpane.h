// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTextBrowser;

namespace sockeye
{

/// What stands below the table: the page's lesson, and what the selected row means. The lesson is the project's own
/// text; everything about a row may come from the network and is shown as plain text.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(const Tool &tool, QWidget *parent = nullptr);

    void showRow(const void *row);
    void showNoRow(bool tableHasRows);
    void focusFirst();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void loadLesson();

    const Tool &m_tool;
    bool m_isPainted = false;
    QLabel *m_rowTitle;
    QPlainTextEdit *m_row;
    QTextBrowser *m_lesson;
};

} // namespace sockeye
