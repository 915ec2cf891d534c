// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QTabBar>

namespace sockeye
{

/// The tools as tabs at the left: horizontal text, a heading above each group, icons alone where there is little room.
class ToolTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ToolTabs(std::span<const Tool *const> tools, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int headingHeight(int index) const;
    QRect itemRect(int index) const;
    QFont headingFont() const;
    void applyTexts();

    const std::vector<const Tool *> m_tools;
    bool m_narrow = false;
};

/// The group's heading, translated.
QString groupTitle(ToolGroup group);

} // namespace sockeye
