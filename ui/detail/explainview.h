// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

class QLabel;
class QTextBrowser;
class QTextEdit;

namespace sockeye
{

/// What explains a page: its lesson, and what the selected row means, or why it or the whole run failed. The lesson is
/// the project's own text; everything about a row or a run may come from the network and is shown as plain text.
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
    enum class Look : quint8 { Plain, Strong, Passed, Failed, Label, Faint };
    struct Piece {
        QString text;
        Look look = Look::Plain;
        bool operator==(const Piece &) const = default;
    };
    using Pieces = QList<Piece>;

    void loadLesson();
    Pieces piecesOf(const Failure &failure) const;
    Pieces piecesOfRow(const void *row) const;
    void set(const QString &title, const Pieces &pieces);
    void draw();

    const Tool &m_tool;
    bool m_isPainted = false;
    bool m_hasRows = false; // the table has
    std::optional<Error> m_error; // of the whole run
    Pieces m_pieces; // what m_row shows
    QLabel *m_rowTitle;
    QTextEdit *m_row;
    QTextBrowser *m_lesson;
};

} // namespace sockeye
