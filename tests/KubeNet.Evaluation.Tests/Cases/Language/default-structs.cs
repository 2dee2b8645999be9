// title: Structs without their constructor: `new Size { Width = 7 }` runs no initialiser
// example: var empty = new Size { Width = 7 };
var built = new Size(3, 4);
var empty = new Size { Width = 7 };
var pair = new Span();
var array = new Size[1];
array[0].Width++;
k8s.ConfigMap("sizes")
    .Data("built", $"{built.Width}x{built.Height} {built.Unit}")
    .Data("empty", $"{empty.Width}x{empty.Height} {empty.Unit ?? "none"}")
    .Data("span", $"{pair} {new Span(1)}")
    .Data("array", $"{array[0].Width}x{array[0].Height}");
// types
public struct Size(int width, int height)
{
    public int Width = width;
    public int Height { get; set; } = height;
    public string? Unit = "px";
}
public record struct Span(int From, int To = 9)
{
    public int Length { get; } = To - From;
}
