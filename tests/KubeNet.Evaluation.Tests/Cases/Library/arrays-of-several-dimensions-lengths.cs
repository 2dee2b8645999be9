// title: Negative lengths of arrays
// example: new int[rows, columns]
string Of(int rows, int columns)
{
    try
    {
        var grid = new int[rows, columns];
        return $"{grid.Length} of {grid.GetLength(0)} and {grid.GetLength(1)}";
    }
    catch (OverflowException error)
    {
        return error.Message;
    }
}

long one = 1;
var texts = new string[one + 1, 2];
texts[one, one - 1] = "x";
k8s.ConfigMap("a")
    .Data("right", Of(2, 3))
    .Data("empty", Of(0, 3))
    .Data("negative", Of(2, -1))
    .Data("both", Of(-1, -1))
    .Data("long", texts[1, 0]);
