using CsCheck;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Joulewise.Modeling.Tests;

public sealed class EffectCovarianceTests
{
    [Fact]
    public void Item_AnyEquations_IsTheirInverseWhicheverColumnIsAskedFirst() => Gen.Double[-1, 1].Array[9].Sample(cells =>
    {
        DenseMatrix root = new(3, 3, cells);
        DenseMatrix equations = (DenseMatrix)((root * root.Transpose()) + DenseMatrix.CreateIdentity(3));
        EffectCovariance covariance = new(equations.Cholesky(), 3);
        for (int column = 2; column >= 0; column--)
        {
            for (int row = 0; row < 3; row++)
            {
                covariance[row, column].ShouldBe(equations.Inverse()[row, column], 1e-9);
            }
        }
    });
}
