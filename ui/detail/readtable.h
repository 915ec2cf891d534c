// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace sockeye
{

/// A table that is only read: looks and behaves as the table of results, copies what is selected, and says in its
/// middle why it is empty. Its model's texts are plain. Main thread.
class ReadTable : public QTableView
{
    Q_OBJECT

public:
    explicit ReadTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// What stands in the middle while there are no rows.
    void setEmptyText(const QString &title, const QString &sentence);
    /// The selected rows as text, columns divided by tabs.
    void copyRows() const;
    /// The text of the current cell.
    void copyCell() const;

protected:
    /// Sets the widths of the columns, from fitColumn(); called again when the font has changed.
    virtual void fitColumns() { }
    /// As wide as \a text, the widest that the column usually holds, and its title.
    void fitColumn(int column, const QString &text, bool isFixedFont = false, bool hasIcon = false);
    /// Adds the menu's entries; a table adds its own behind them.
    virtual void fillMenu(QMenu *menu);
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// Heights and widths, once the columns are set up: each constructor calls it last.
    void fitSizes();

private:
    QString m_emptyTitle;
    QString m_emptySentence;
};

} // namespace sockeye
