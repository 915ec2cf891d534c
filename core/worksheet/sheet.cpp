// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

template <class Item>
const Item *findById(const QList<Item> &items, QStringView id)
{
    for (const Item &item : items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

} // namespace

QString SheetProblem::text() const
{
    return line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(sentence) : u"%1: %2"_s.arg(file, sentence);
}

const SheetRun *Sheet::run(QStringView runId) const
{
    return findById(runs, runId);
}

const SheetQuestion *Sheet::question(QStringView questionId) const
{
    return findById(questions, questionId);
}

const SheetVariation *Sheet::variation(QStringView name) const
{
    for (const SheetVariation &each : variations) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

double Sheet::maximum() const
{
    double sum = 0;
    for (const SheetQuestion &question : questions)
        sum += question.points;
    return sum;
}

} // namespace sockeye
