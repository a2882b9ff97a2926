import { startDatabase } from '../testing'

type Started = Awaited<ReturnType<typeof startDatabase>>
let started: Started

// Around 小寨子: one hundredth of a degree is about 1.1 km to the north, and 0.9 km to the east.
const [lng, lat] = [120.4, 36.3]
beforeAll(async () => {
  started = await startDatabase()
  const { Geo } = started.db
  await started.db.createCollection('places')
  const places = started.node.collection('places')
  const point = (x: number, y: number) => new Geo.Point(lng + x, lat + y)
  const line = (...at: [number, number][]) => new Geo.LineString(at.map(([x, y]) => point(x, y)))
  await places.add([
    { _id: 'office', at: point(0, 0) },
    { _id: 'gate', at: point(0.001, 0) },
    { _id: 'park', at: point(0.01, 0.01) },
    { _id: 'far', at: point(1, 1) },
    { _id: 'road', at: line([-0.02, 0.005], [0.02, 0.005]) },
    {
      _id: 'yard',
      at: new Geo.Polygon([line([0.002, 0.002], [0.006, 0.002], [0.006, 0.006], [0.002, 0.006], [0.002, 0.002])]),
    },
    { _id: 'nowhere' },
  ])
})
afterAll(() => started.cloud.stop())

async function find(condition: unknown): Promise<string[]> {
  const { data } = (await started.db.collection('places').where({ at: condition }).get()) as {
    data: { _id?: unknown }[]
  }
  return data.map(doc => String(doc._id))
}

function square(size: number, hole = 0) {
  const { Geo } = started.db
  const ring = (half: number) =>
    new Geo.LineString(
      [
        [-half, -half],
        [half, -half],
        [half, half],
        [-half, half],
        [-half, -half],
      ].map(([x, y]) => new Geo.Point(lng + Number(x), lat + Number(y))),
    )
  return new Geo.Polygon(hole ? [ring(size), ring(hole)] : [ring(size)])
}

describe('places', () => {
  it('near a point come by their distance, within the limits in metres', async () => {
    const { command: _, Geo } = started.db
    const geometry = new Geo.Point(lng, lat)
    expect(await find(_.geoNear({ geometry }))).toEqual(['office', 'gate', 'yard', 'road', 'park', 'far'])
    expect(await find(_.geoNear({ geometry, maxDistance: 100 }))).toEqual(['office', 'gate'])
    expect(await find(_.geoNear({ geometry, minDistance: 1, maxDistance: 2000 }))).toEqual([
      'gate',
      'yard',
      'road',
      'park',
    ])
  })

  it('within a polygon lie in it entirely, and not in its hole', async () => {
    const { command: _ } = started.db
    expect(await find(_.geoWithin({ geometry: square(0.015) }))).toEqual(['office', 'gate', 'park', 'yard'])
    expect(await find(_.geoWithin({ geometry: square(0.015, 0.0005) }))).toEqual(['gate', 'park', 'yard'])
    expect(await find(_.geoWithin({ geometry: square(0.004) }))).toEqual(['office', 'gate'])
  })

  it('within a circle are counted in radians', async () => {
    const { command: _, Geo } = started.db
    const circle = (metres: number) => ({ centerSphere: [new Geo.Point(lng, lat), metres / 6378100] })
    expect(await find(_.geoWithin(circle(100) as never))).toEqual(['office', 'gate'])
    expect(await find(_.geoWithin(circle(1500) as never))).toEqual(['office', 'gate', 'park', 'yard'])
  })

  it('intersect when they share a point, be it on the border', async () => {
    const { command: _, Geo } = started.db
    const crossing = new Geo.LineString([new Geo.Point(lng + 0.004, lat), new Geo.Point(lng + 0.004, lat + 0.01)])
    expect(await find(_.geoIntersects({ geometry: crossing }))).toEqual(['road', 'yard'])
    expect(await find(_.geoIntersects({ geometry: new Geo.Point(lng + 0.002, lat + 0.002) }))).toEqual(['yard'])
    expect(await find(_.geoIntersects({ geometry: square(0.0001) }))).toEqual(['office'])
  })

  it('of geoNear in an aggregation have their distance', async () => {
    const { db } = started
    const answer = (await db
      .collection('places')
      .aggregate()
      .geoNear({
        near: new db.Geo.Point(lng, lat),
        spherical: true,
        distanceField: 'metres',
        maxDistance: 100,
        query: { _id: db.command.neq('office') },
      } as never)
      .end()) as unknown as { list: { _id: string; metres: number }[] }
    expect(answer.list.map(({ _id }) => _id)).toEqual(['gate'])
    // 0.001° × cos 36.3° × 111.3 km
    expect(answer.list[0]?.metres).toBeCloseTo(89.71, 1)
  })
})
