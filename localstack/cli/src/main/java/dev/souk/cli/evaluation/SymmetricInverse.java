package dev.souk.cli.evaluation;

/** Inverts a symmetric positive definite matrix by Cholesky's decomposition, A = L·Lᵀ. */
final class SymmetricInverse {
    private SymmetricInverse() {}

    /** @throws IllegalArgumentException when the matrix is not positive definite */
    static double[][] of(double[][] matrix) {
        double[][] lower = decompose(matrix);
        int size = matrix.length;
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            double[] solution = solve(lower, column);
            for (int row = 0; row < size; row++) {
                inverse[row][column] = solution[row];
            }
        }
        return inverse;
    }

    private static double[][] decompose(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && rest <= 0) {
                    throw new IllegalArgumentException("expected a positive definite matrix, got one that is not");
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return lower;
    }

    /** Solves L·Lᵀ·x = e for the unit vector of a column: forwards, then backwards. */
    private static double[] solve(double[][] lower, int column) {
        int size = lower.length;
        double[] x = new double[size];
        for (int i = column; i < size; i++) {
            double rest = i == column ? 1 : 0;
            for (int k = column; k < i; k++) {
                rest -= lower[i][k] * x[k];
            }
            x[i] = rest / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double rest = x[i];
            for (int k = i + 1; k < size; k++) {
                rest -= lower[k][i] * x[k];
            }
            x[i] = rest / lower[i][i];
        }
        return x;
    }
}
