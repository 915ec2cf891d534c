// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagetitle.h"

#include "core/tool/tool.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QWidget *makePageTitle(const Tool &tool, QWidget *parent)
{
    auto *top = new QWidget(parent);
    auto *title = new QLabel(QCoreApplication::translate("tools", tool.title), top);
    title->setObjectName(u"title"_s);
    title->setTextFormat(Qt::PlainText);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *sentence = new QLabel(QCoreApplication::translate("tools", tool.sentence), top);
    sentence->setObjectName(u"sentence"_s);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(sentence);
    return top;
}

} // namespace sockeye
