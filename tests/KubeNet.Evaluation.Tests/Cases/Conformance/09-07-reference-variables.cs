// A ref local names a variable; assigning to it assigns to the variable, `= ref` names another one.
var log = new List<string>();
int[] a = [1, 2, 3];
int[] single = [10];
ref var b = ref single[0];
ref var r = ref a[1];
r = 20;
log.Add(string.Join(",", a));
r = ref b;
r++;
log.Add($"{string.Join(",", a)} {b}");
r = a[0];
log.Add($"{b} {r}");
// The variable is found once: what selects it may change afterwards.
var i = 0;
ref var first = ref a[i++];
i = 2;
first = 100;
log.Add($"{string.Join(",", a)} {i}");
ref var chosen = ref (b > 5 ? ref a[2] : ref b);
chosen += 7;
log.Add(string.Join(",", a));
// A method may return a variable.
Largest(a) = 0;
log.Add(string.Join(",", a));
Largest(a) += 5;
ref readonly var seen = ref Largest(a);
var before = seen;
a[2] = 50;
log.Add($"{before} {seen} {string.Join(",", a)}");
// A field of a class, a field of a struct in an array.
var box = new Box();
ref var inner = ref box.Items[1].Value;
inner = 8;
ref var whole = ref box.Items[0];
whole = new Item { Value = 6 };
whole.Value++;
log.Add($"{box.Items[0].Value}{box.Items[1].Value}");
foreach (ref var item in box.Items.AsSpan()) item.Value *= 2;
log.Add($"{box.Items[0].Value} {box.Items[1].Value}");
k8s.ConfigMap("refs").Data("log", string.Join("|", log));
// members
static ref int Largest(int[] items)
{
    var at = 0;
    for (var i = 1; i < items.Length; i++)
    {
        if (items[i] > items[at]) at = i;
    }
    return ref items[at];
}
// types
public struct Item
{
    public int Value;
}
public class Box
{
    public Item[] Items = new Item[2];
}
