// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/expression.h"

namespace sockeye
{

/// A part of an expression.
struct Expression::Node {
    enum class Kind : quint8 { Number, Name, Run, Negative, Add, Subtract, Multiply, Divide, Power, Call };
    Kind kind = Kind::Number;
    SheetNumber number;
    QString name; ///< of a value of `vary`, or of a function
    RunReference run;
    std::vector<std::shared_ptr<const Node>> children;
};

} // namespace sockeye
