// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace sockeye
{

class Doors;
class ResultsModel;
struct Door;

/// The table of a page: sorts at a click on a header, whose menu shows and hides columns; copies rows and cells; Tab
/// leaves it. At most seven columns are shown at first.
class ResultsView : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);
    void setResults(ResultsModel *model);

    /// The selected rows, ascending, each once.
    std::vector<int> selectedViewRows() const;
    /// The ids of the columns that are shown, in their order.
    QStringList shownColumns() const;

    /// Order, widths, visibility and sorting of the columns, to be kept; and back. False where it doesn't fit.
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

    /// Widths follow what is there now, unless somebody has set them by hand.
    void fitAgain();

    void copyRows() const;
    void copyCell() const;

    /// What stands in the middle while there are no rows.
    void setEmptyText(const QString &title, const QString &sentence);
    /// Buttons below that text, where there is room for them.
    void setDoors(const QList<Door> &doors);
    /// Makes these columns visible, by their ids.
    void showColumns(const QStringList &ids);

signals:
    void exportAsked();
    void doorOpened(const QString &id);
    /// A menu is about to be shown for \a cell; what is put into \a menu during the call stands in it.
    void cellMenuAsked(QMenu *menu, const QModelIndex &cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showHeaderMenu(const QPoint &position);
    void fitColumns();
    int neededWidth(int column) const;
    void stretchLastColumn();
    void showColumn(int column, bool shown);
    void fitRowHeight();
    void placeDoors();
    QString rowsText(const std::vector<int> &rows) const;

    ResultsModel *m_model = nullptr;
    bool m_fitted = false; // to the first rows of this run
    bool m_hasOwnWidths = false; // set by hand, now or before the program was last ended
    QString m_emptyTitle;
    QString m_emptySentence;
    Doors *m_doors = nullptr; // until there are some
};

} // namespace sockeye
