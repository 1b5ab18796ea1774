namespace Joulewise.Quantities;

/// <summary>The operators every dimension shares: sums, differences, scaling and order within one dimension.</summary>
public static class QuantityOperators
{
    extension<T>(T)
        where T : struct, IQuantity<T>
    {
        /// <summary>Adds two amounts of one dimension.</summary>
        /// <param name="left">The first amount.</param>
        /// <param name="right">The second amount.</param>
        /// <returns>The sum.</returns>
        public static T operator +(T left, T right) => T.FromBase(left.BaseValue + right.BaseValue);

        /// <summary>Subtracts two amounts of one dimension.</summary>
        /// <param name="left">The amount to subtract from.</param>
        /// <param name="right">The amount to subtract.</param>
        /// <returns>The difference, which may be negative.</returns>
        public static T operator -(T left, T right) => T.FromBase(left.BaseValue - right.BaseValue);

        /// <summary>Scales an amount.</summary>
        /// <param name="left">The amount.</param>
        /// <param name="right">A plain factor.</param>
        /// <returns>The scaled amount.</returns>
        public static T operator *(T left, double right) => T.FromBase(left.BaseValue * right);

        /// <summary>Scales an amount.</summary>
        /// <param name="left">A plain factor.</param>
        /// <param name="right">The amount.</param>
        /// <returns>The scaled amount.</returns>
        public static T operator *(double left, T right) => T.FromBase(left * right.BaseValue);

        /// <summary>Divides an amount by a plain number.</summary>
        /// <param name="left">The amount.</param>
        /// <param name="right">The divisor; zero is refused because the result would not be finite.</param>
        /// <returns>The quotient.</returns>
        public static T operator /(T left, double right) => T.FromBase(left.BaseValue / right);

        /// <summary>Divides two amounts of one dimension.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor; zero is refused because the result would not be finite.</param>
        /// <returns>The ratio.</returns>
        public static Ratio operator /(T left, T right) => Ratio.FromFraction(left.BaseValue / right.BaseValue);

        /// <summary>Compares two amounts.</summary>
        /// <param name="left">The first amount.</param>
        /// <param name="right">The second amount.</param>
        /// <returns>Whether the first is smaller.</returns>
        public static bool operator <(T left, T right) => left.BaseValue < right.BaseValue;

        /// <summary>Compares two amounts.</summary>
        /// <param name="left">The first amount.</param>
        /// <param name="right">The second amount.</param>
        /// <returns>Whether the first is larger.</returns>
        public static bool operator >(T left, T right) => left.BaseValue > right.BaseValue;

        /// <summary>Compares two amounts.</summary>
        /// <param name="left">The first amount.</param>
        /// <param name="right">The second amount.</param>
        /// <returns>Whether the first is not larger.</returns>
        public static bool operator <=(T left, T right) => left.BaseValue <= right.BaseValue;

        /// <summary>Compares two amounts.</summary>
        /// <param name="left">The first amount.</param>
        /// <param name="right">The second amount.</param>
        /// <returns>Whether the first is not smaller.</returns>
        public static bool operator >=(T left, T right) => left.BaseValue >= right.BaseValue;
    }
}
